import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Picture } from '../../ui/picture.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { rewardKinds } from './reward-kinds.ts';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

/** What shoppers see beside its title. */
export function LooksFields<Offer extends TypedOffer>({
  offer,
  onChange,
  errors,
}: OfferFieldsProps<Offer>) {
  return (
    <div className="r-looks">
      <Picture src={offer.image_url} icon={rewardKinds[offer.kind].icon} />
      <Stack>
        <TextField
          label={t.looks.description}
          value={offer.description ?? ''}
          onChange={(text) => onChange({ ...offer, description: text === '' ? null : text })}
          error={errors['description']}
          lines={2}
          maxLength={500}
        />
        <TextField
          label={t.looks.picture}
          value={offer.image_url ?? ''}
          onChange={(text) =>
            onChange({ ...offer, image_url: text.trim() === '' ? null : text.trim() })
          }
          error={errors['image_url']}
          placeholder="https://cdn.shopify.com/…"
          help={t.looks.pictureHelp}
        />
      </Stack>
    </div>
  );
}
