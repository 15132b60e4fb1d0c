import { Picture } from '../../ui/picture.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { rewardKinds } from './reward-kinds.ts';
import type { RewardFieldsProps } from './typed.ts';

/** What shoppers see beside its title. */
export function LooksFields({ reward, onChange, errors }: RewardFieldsProps) {
  return (
    <div className="r-looks">
      <Picture src={reward.image_url} icon={rewardKinds[reward.kind].icon} />
      <Stack>
        <TextField
          label="In more words"
          value={reward.description ?? ''}
          onChange={(text) => onChange({ ...reward, description: text === '' ? null : text })}
          error={errors['description']}
          lines={2}
          maxLength={500}
        />
        <TextField
          label="Picture"
          value={reward.image_url ?? ''}
          onChange={(text) =>
            onChange({ ...reward, image_url: text.trim() === '' ? null : text.trim() })
          }
          error={errors['image_url']}
          placeholder="https://cdn.shopify.com/…"
          help="The address of an image, for example of one under Content → Files. Square ones look best."
        />
      </Stack>
    </div>
  );
}
