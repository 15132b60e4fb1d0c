import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import { CapsFields } from './caps-fields.tsx';
import { ConditionsFields } from './conditions-fields.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { namesOf } from './program-names.ts';
import { RuleFields } from './rule-fields.tsx';
import { ruleKinds } from './rule-kinds.ts';
import { sayRule } from './say-rule.ts';
import { StandingFields } from './standing-fields.tsx';
import type { PieceProps, TypedRule } from './typed.ts';
import { usePiece } from './use-piece.ts';

interface RuleDialogProps extends PieceProps<TypedRule> {
  currency: string;
}

export function RuleDialog({ draft, at, initial, currency, onClose, ...rest }: RuleDialogProps) {
  const { earning } = draft;
  const {
    piece: rule,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    initial,
    path: `earning.rules.${at}`,
    lay: (piece: TypedRule) => ({
      ...draft,
      earning: { ...earning, rules: earning.rules.toSpliced(at, 1, piece) },
    }),
  });
  const names = namesOf(draft);
  const kind = ruleKinds[rule.kind];
  return (
    <PieceDialog
      title={at < earning.rules.length ? t.dialog.edit(kind.label) : t.dialog.new(kind.label)}
      inWords={sayRule(rule, names)}
      error={errors['']}
      large
      onDone={done}
      onClose={onClose}
    >
      <RuleFields rule={rule} onChange={set} errors={errors} program={draft} />
      <ConditionsFields
        when={rule.when}
        onChange={(when) => set({ ...rule, when })}
        errors={errors}
        program={draft}
        currency={currency}
      />
      {rule.kind === 'product_exclusion' ? null : (
        <>
          <CapsFields
            caps={rule.caps}
            onChange={(caps) => set({ ...rule, caps })}
            errors={errors}
            path="caps"
            names={names}
          />
          <StandingFields
            standing={rule}
            onChange={(patch) => set({ ...rule, ...patch })}
            errors={errors}
            others={kind.others}
          />
        </>
      )}
    </PieceDialog>
  );
}
