import { errorsBelow } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { ItemList } from '../../ui/item-list.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import type { ReferralSide as Side } from './gift-dialog.tsx';
import { giftKinds, newGift } from './new-gift.ts';
import { sayWorth } from './say-reward.ts';
import type { ReferralProps } from './referral-props.ts';
import type { TypedGift } from './typed.ts';

interface ReferralSideProps extends Pick<ReferralProps, 'referrals' | 'errors' | 'change'> {
  side: Side;
  onEditGift: (gift: TypedGift) => void;
}

/** What one side gets: a gift, points, or both. */
export function ReferralSide({ referrals, errors, change, side, onEditGift }: ReferralSideProps) {
  const { currency } = useSession().shop;
  const { title, points, help, ...words } = t.side[side];
  const { gift } = referrals[side];
  const setPart = (part: Partial<{ gift: TypedGift | null; points: number | string }>) =>
    change({ [side]: { ...referrals[side], ...part } });
  return (
    <div className="r-part">
      <Stack gap="close">
        <Text as="h3" variant="heading">
          {title}
        </Text>
        {gift === null ? (
          <Stack row>
            <MenuButton
              items={giftKinds.map(({ kind, label, help: about }) => ({
                label,
                help: about,
                onClick: () => onEditGift(newGift(kind, currency)),
              }))}
            >
              {words.add}
            </MenuButton>
          </Stack>
        ) : (
          <ItemList
            label={words.asGift}
            items={[
              {
                id: side,
                title: gift.title,
                name: words.gift,
                lines: [sayWorth(gift)],
                errors: Object.values(errorsBelow(errors, `referrals.${side}.gift`)),
                onEdit: () => onEditGift(gift),
                onRemove: () => setPart({ gift: null }),
              },
            ]}
          />
        )}
        <NumberField
          label={points}
          value={referrals[side].points}
          onChange={(count) => setPart({ points: count })}
          error={errors[`referrals.${side}.points`]}
          help={help}
        />
      </Stack>
    </div>
  );
}
