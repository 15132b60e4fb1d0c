import { errorsBelow } from '../../field-errors.ts';
import type { Format } from '../../format.ts';
import { useFormat, useSession } from '../../session.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { CampaignDialog } from './campaign-dialog.tsx';
import { type CampaignState, stateOf } from './campaign-state.ts';
import { CampaignTimeline } from './campaign-timeline.tsx';
import { nowIn } from './local-time.ts';
import { newCampaign } from './new-piece.ts';
import { PiecesCard } from './pieces-card.tsx';
import { namesOf } from './program-names.ts';
import { sayCampaign } from './say-rule.ts';
import type { SectionProps, TypedCampaign } from './typed.ts';
import { usePieces } from './use-pieces.ts';

const kinds = [
  { kind: 'multiplier', label: 'Multiplied points', help: 'Double points for a weekend' },
  { kind: 'flat', label: 'Fixed points', help: '50 points extra for each order this month' },
] as const;

interface CampaignsSectionProps extends SectionProps {
  /** What orders have now by each campaign, by its id. */
  campaignPoints: Readonly<Record<string, number>>;
}

export function CampaignsSection({ draft, errors, edit, campaignPoints }: CampaignsSectionProps) {
  const { campaigns } = draft;
  const format = useFormat();
  const { shop } = useSession();
  const now = nowIn(shop.time_zone);
  const pieces = usePieces(campaigns, (list) => edit({ campaigns: list }));
  const ids = campaigns.map(({ id }) => id);
  return (
    <>
      {campaigns.length === 0 ? null : (
        <Card title="When they run" hint={`Times are on the shop’s clock (${shop.time_zone}).`}>
          <CampaignTimeline campaigns={campaigns} now={now} />
        </Card>
      )}
      <PiecesCard
        title="Campaigns"
        hint="Extra points for a time, for whom you choose."
        add={
          <MenuButton
            items={kinds.map(({ kind, ...words }) => ({
              ...words,
              onClick: () => pieces.add(newCampaign(kind, ids)),
            }))}
          >
            Add campaign
          </MenuButton>
        }
        pieces={pieces}
        items={campaigns.map((campaign, at) => {
          const given = campaignPoints[campaign.id] ?? 0;
          return {
            id: campaign.id,
            title: campaign.title,
            name: campaign.title,
            badges: <StateBadge state={stateOf(campaign, given, now)} />,
            lines: [
              sayCampaign(campaign, namesOf(draft)),
              ...sayGiven(campaign.budget_points, given, format),
            ],
            errors: Object.values(errorsBelow(errors, `campaigns.${at}`)),
          };
        })}
        empty={emptyWords}
      />
      {pieces.dialog && <CampaignDialog draft={draft} errors={errors} {...pieces.dialog} />}
    </>
  );
}

const emptyWords = {
  icon: 'calendar',
  title: 'No campaigns yet',
  text: 'Double points for a weekend, a bonus on payday, something for members who were away: with a start, an end and a budget that is never passed.',
} as const;

/** "12,345 of 50,000 points given"; nothing where nothing was given and no budget says how much may be. */
function sayGiven(
  budget: TypedCampaign['budget_points'],
  given: number,
  format: Format,
): readonly string[] {
  if (typeof budget === 'number')
    return [`${format.number(given)} of ${format.points(budget)} given`];
  return given === 0 ? [] : [`${format.points(given)} given`];
}

const states: Readonly<Record<CampaignState, { tone: Tone; words: string }>> = {
  running: { tone: 'success', words: 'Running' },
  waiting: { tone: 'info', words: 'Runs again' },
  used_up: { tone: 'critical', words: 'Budget used up' },
  planned: { tone: 'attention', words: 'Planned' },
  over: { tone: 'neutral', words: 'Over' },
};

function StateBadge({ state }: { state: CampaignState }) {
  const { tone, words } = states[state];
  return <Badge tone={tone}>{words}</Badge>;
}
