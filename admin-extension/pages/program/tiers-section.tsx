import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
import { CheckoutCard } from './checkout-card.tsx';
import { errorAt, errorsBelow } from '../../field-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/stack.tsx';
import { idFromName, freeId } from './free-id.ts';
import { LevelDialog } from './level-dialog.tsx';
import { newTiers } from './new-piece.ts';
import { placeLevel } from './place-level.ts';
import { TierLadder } from './tier-ladder.tsx';
import { TierTerms } from './tier-terms.tsx';
import type { SectionProps, TypedLevel, TypedTiers } from './typed.ts';
import { usePieces } from './use-pieces.ts';

export function TiersSection(props: SectionProps & { currency: string }) {
  const { draft, edit, currency } = props;
  const { tiers } = draft;
  if (tiers === null)
    return (
      <Card title={t.section.title} flush>
        <EmptyState
          icon="star"
          title={t.section.emptyTitle}
          action={
            <Button look="primary" onClick={() => edit({ tiers: newTiers(currency) })}>
              {t.section.begin}
            </Button>
          }
        >
          {t.section.emptyText}
        </EmptyState>
      </Card>
    );
  return <TierCards {...props} tiers={tiers} />;
}

interface TierCardsProps extends SectionProps {
  tiers: TypedTiers;
  currency: string;
}

function TierCards({ draft, errors, edit, tiers, currency }: TierCardsProps) {
  const { levels } = tiers;
  const setLevels = (changed: readonly TypedLevel[]) =>
    edit({ tiers: changed.length === 0 ? null : { ...tiers, levels: changed } });
  const { dialog, ...pieces } = usePieces(levels, setLevels);
  const ladderError = errorAt(errorsBelow(errors, 'tiers'), 'levels');
  return (
    <>
      <Card
        title={t.section.ladder}
        hint={t.section.ladderHint}
        actions={
          <Button onClick={() => pieces.add(nextLevel(tiers, currency))}>{t.section.add}</Button>
        }
      >
        <TierLadder
          draft={draft}
          tiers={tiers}
          errors={errors}
          onEdit={pieces.edit}
          onMove={pieces.move}
          onRemove={pieces.remove}
        />
      </Card>
      <TierTerms
        tiers={tiers}
        errors={errors}
        ladderError={ladderError}
        onChange={(changed) => edit({ tiers: changed })}
      />
      <CheckoutCard draft={draft} errors={errors} edit={edit} />
      <Stack row>
        <Button look="plain" onClick={() => edit({ tiers: null })}>
          {t.section.removeAll}
        </Button>
      </Stack>
      {dialog && (
        <LevelDialog
          draft={draft}
          tiers={tiers}
          errors={errors}
          {...dialog}
          onDone={(level) => {
            setLevels(placeLevel(levels, dialog.at, withId(level, dialog.at, levels)).levels);
            dialog.onClose();
          }}
        />
      )}
    </>
  );
}

/** A new tier gets its id from its name; one that has been saved keeps its own, whatever it is called later. */
function withId(level: TypedLevel, at: number, levels: readonly TypedLevel[]): TypedLevel {
  if (at < levels.length) return level;
  const taken = levels.map(({ id }) => id);
  return { ...level, id: freeId(idFromName(level.name, 'tier'), taken) };
}

function nextLevel({ basis, levels }: TypedTiers, currency: string): TypedLevel {
  return {
    id: freeId(
      'tier',
      levels.map(({ id }) => id),
    ),
    name: '',
    threshold: basis === 'money_spent' ? { amount: '', currency } : '',
    multiplier: 1,
    entry_points: 0,
    entry_repeats: false,
    free_shipping: false,
    discount_percent: 0,
    perks: [],
    hidden: false,
  };
}
