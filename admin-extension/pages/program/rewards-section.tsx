import { client } from '../../client.ts';
import { errorsBelow } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Catalogue, type CatalogueItem } from '../../ui/catalogue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useData } from '../../use-data.ts';
import { nowIn } from './local-time.ts';
import { copyReward, newReward } from './new-reward.ts';
import { capital, namesOf, sayNumber } from './program-names.ts';
import { RewardDialog } from './reward-dialog.tsx';
import { rewardKindNames, rewardKinds } from './reward-kinds.ts';
import { sayAvailability } from './say-availability.ts';
import { sayPrice, sayWorth } from './say-reward.ts';
import { signReward } from './sign-reward.ts';
import type { SectionProps, TypedReward } from './typed.ts';
import { usePieces } from './use-pieces.ts';

/** What points can buy, as a catalogue. */
export function RewardsSection(props: SectionProps & { currency: string }) {
  const { draft, errors, edit, currency } = props;
  const { rewards } = draft;
  const pieces = usePieces(rewards, (list) => edit({ rewards: list }));
  const describe = useDescription(props);
  const ids = rewards.map(({ id }) => id);
  const add = (
    <MenuButton
      items={rewardKindNames.map((kind) => ({
        label: rewardKinds[kind].label,
        help: rewardKinds[kind].help,
        onClick: () => pieces.add(newReward(kind, { currency, ids })),
      }))}
    >
      {t.section.add}
    </MenuButton>
  );
  return (
    <>
      <Card
        title={t.section.title}
        hint={t.section.hint}
        flush
        actions={rewards.length === 0 ? undefined : add}
      >
        {rewards.length === 0 ? (
          <EmptyState icon="gift" title={t.section.emptyTitle} action={add}>
            {t.section.emptyText}
          </EmptyState>
        ) : (
          <Catalogue
            label={t.section.title}
            onMove={pieces.move}
            items={rewards.map((reward, at) => ({
              ...describe(reward),
              errors: Object.values(errorsBelow(errors, `rewards.${at}`)),
              onEdit: () => pieces.edit(at),
              onCopy: () => pieces.add(copyReward(reward, ids)),
              onRemove: () => pieces.remove(at),
            }))}
          />
        )}
      </Card>
      {pieces.dialog && <RewardDialog draft={draft} errors={errors} {...pieces.dialog} />}
    </>
  );
}

type Description = Pick<
  CatalogueItem,
  'id' | 'title' | 'picture' | 'icon' | 'sign' | 'kind' | 'price' | 'lines' | 'badges'
>;

/** How a card of the catalogue shows a reward, with what was taken of it so far. */
function useDescription({ draft }: SectionProps): (reward: TypedReward) => Description {
  const { shop } = useSession();
  const taken = useData('rewards', client.rewards);
  const names = namesOf(draft);
  const now = nowIn(shop.time_zone);
  return (reward) => {
    const { icon, label } = rewardKinds[reward.kind];
    const terms = sayAvailability(reward, names, now);
    const count = taken.data?.items.find(({ id }) => id === reward.id);
    return {
      id: reward.id,
      title: reward.title,
      picture: reward.image_url,
      icon,
      sign: signReward(reward),
      kind: label,
      price: sayPrice(reward, names),
      lines: [sayWorth(reward), ...(count === undefined ? [] : sayTaken(count))],
      badges:
        terms.length === 0
          ? null
          : terms.map(({ words, tone }) => (
              <Badge key={words} tone={tone}>
                {capital(words)}
              </Badge>
            )),
    };
  };
}

/** "Taken 37 times, 63 left" */
function sayTaken({ taken, left }: { taken: number; left: number | null }): readonly string[] {
  if (taken === 0) return [];
  const times = taken === 1 ? t.section.takenOnce : t.section.taken(sayNumber(taken));
  return [left === null ? times : t.section.left(times, sayNumber(left))];
}
