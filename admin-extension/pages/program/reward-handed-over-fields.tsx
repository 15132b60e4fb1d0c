import { errorAt } from '../../field-errors.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { sayCount } from './program-names.ts';
import { PrefixField } from './reward-prefix-field.tsx';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

/** What needs no checkout. */
export type HandedOver = Exclude<TypedOffer, { combines_with: unknown }>;

const titles = {
  gift_card: 'The card',
  store_credit: 'The credit',
  custom: 'The voucher',
} as const;

const undoHelps = {
  reward: 'While nothing of it is spent. Then its points count as redeemed.',
  gift: 'By your staff, while nothing of it is spent.',
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
            label="Vouchers are valid for"
            value={offer.code_days}
            onChange={(code_days) => onChange({ ...offer, code_days })}
            error={errors['code_days']}
            suffix="days"
          />
        ) : (
          <>
            <NumberField
              label="Can be undone for"
              value={offer.undo_days}
              onChange={(undo_days) => onChange({ ...offer, undo_days })}
              error={errors['undo_days']}
              suffix="days"
              help={'points' in offer ? undoHelps.reward : undoHelps.gift}
            />
            <NumberField
              label="Runs out after"
              value={offer.code_days}
              empty={null}
              onChange={(code_days) => onChange({ ...offer, code_days })}
              error={errors['code_days']}
              placeholder="Never"
              suffix="days"
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
  if (offer.kind === 'custom') return `Good for ${sayCount(offer.code_days, 'day')}`;
  const undo =
    offer.undo_days === 0
      ? 'Can’t be undone'
      : `Can be undone for ${sayCount(offer.undo_days, 'day')}`;
  return offer.code_days === null
    ? `${undo}, never runs out`
    : `${undo}, runs out after ${sayCount(offer.code_days, 'day')}`;
}
