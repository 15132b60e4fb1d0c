import { errorsBelow } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import { Badge } from '../../ui/badge.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { EarningTerms } from './earning-terms.tsx';
import { newRule } from './new-piece.ts';
import { PiecesCard } from './pieces-card.tsx';
import { namesOf } from './program-names.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleKindNames, ruleKinds } from './rule-kinds.ts';
import { sayRule } from './say-rule.ts';
import type { SectionProps } from './typed.ts';
import { usePieces } from './use-pieces.ts';

export function EarningSection({
  draft,
  errors,
  edit,
  currency,
}: SectionProps & { currency: string }) {
  const { rules } = draft.earning;
  const pieces = usePieces(rules, (list) => edit({ earning: { ...draft.earning, rules: list } }));
  const ids = rules.map(({ id }) => id);
  return (
    <>
      <PiecesCard
        title={t.section.title}
        hint={t.section.hint}
        add={
          <MenuButton
            items={ruleKindNames.map((kind) => ({
              ...ruleKinds[kind],
              onClick: () => pieces.add(newRule(kind, { currency, ids })),
            }))}
          >
            {t.section.add}
          </MenuButton>
        }
        pieces={pieces}
        items={rules.map((rule, at) => ({
          id: rule.id,
          title: sayRule(rule, namesOf(draft)),
          name: t.section.name(rule.id),
          badges:
            rule.priority === 0 ? null : (
              <Badge tone="info">{t.section.priority(rule.priority)}</Badge>
            ),
          lines: [ruleKinds[rule.kind].label],
          errors: Object.values(errorsBelow(errors, `earning.rules.${at}`)),
        }))}
        empty={{
          icon: 'star',
          title: t.section.emptyTitle,
          text: t.section.emptyText,
        }}
      />
      <EarningTerms draft={draft} errors={errors} edit={edit} />
      {pieces.dialog && (
        <RuleDialog draft={draft} errors={errors} currency={currency} {...pieces.dialog} />
      )}
    </>
  );
}
