import { errorAt } from '../../field-errors.ts';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { counted } from './program-names.ts';
import { PrefixField } from './reward-prefix-field.tsx';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

/** What needs no checkout. */
export type HandedOver = Exclude<TypedOffer, { combines_with: unknown }>;

const titles = {
  gift_card: t.handedOver.gift_card,
  store_credit: t.handedOver.store_credit,
  custom: t.handedOver.custom,
} as const;

const undoHelps = {
  reward: t.handedOver.undoReward,
  gift: t.handedOver.undoGift,
} as const;

/** How long it lives, and how long it can be undone. */
export function HandedOverFields<Offer extends HandedOver>({
  offer,
  onChange,
  errors,
}: OfferFieldsProps<Offer>) {
  const wrong = ['code_days', 'undo_days', 'code_prefix'].some(
    (part) => errorAt(errors, part) !== undefined,
  );
  return (
    <Fold title={titles[offer.kind]} summary={sayLife(offer)} open={wrong}>
      <Columns layout="halves">
        {offer.kind === 'custom' ? (
          <NumberField
            label={t.handedOver.validFor}
            value={offer.code_days}
            onChange={(code_days) => onChange({ ...offer, code_days })}
            error={errors['code_days']}
            suffix={t.days}
          />
        ) : (
          <>
            <NumberField
              label={t.handedOver.undoneFor}
              value={offer.undo_days}
              onChange={(undo_days) => onChange({ ...offer, undo_days })}
              error={errors['undo_days']}
              suffix={t.days}
              help={'points' in offer ? undoHelps.reward : undoHelps.gift}
            />
            <NumberField
              label={t.handedOver.runsOut}
              value={offer.code_days}
              empty={null}
              onChange={(code_days) => onChange({ ...offer, code_days })}
              error={errors['code_days']}
              placeholder={t.handedOver.never}
              suffix={t.days}
            />
          </>
        )}
        {offer.kind === 'store_credit' ? null : (
          <PrefixField offer={offer} onChange={onChange} errors={errors} />
        )}
      </Columns>
    </Fold>
  );
}

function sayLife(offer: HandedOver): string {
  if (offer.kind === 'custom') return t.handedOver.goodFor(counted(offer.code_days));
  const undo =
    offer.undo_days === 0 ? t.handedOver.notUndone : t.handedOver.undone(counted(offer.undo_days));
  return offer.code_days === null
    ? t.handedOver.neverRunsOut(undo)
    : t.handedOver.runsOutAfter(undo, counted(offer.code_days));
}
