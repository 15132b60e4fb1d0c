import { useState } from 'react';
import { errorsBelow } from '../../field-errors.ts';
import type { Format } from '../../format.ts';
import { useFormat, useSession } from '../../session.tsx';
import { programCampaignsTexts as t } from '../../texts/en/program-campaigns.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CampaignCalendar } from './campaign-calendar.tsx';
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
  { kind: 'multiplier', label: t.section.multiplied, help: t.section.multipliedHelp },
  { kind: 'flat', label: t.section.fixed, help: t.section.fixedHelp },
] as const;

const views = [
  { id: 'month', label: t.calendar.month },
  { id: 'months', label: t.calendar.months },
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
  const [view, setView] = useState<(typeof views)[number]['id']>('month');
  const pieces = usePieces(campaigns, (list) => edit({ campaigns: list }));
  const ids = campaigns.map(({ id }) => id);
  return (
    <>
      {campaigns.length === 0 ? null : (
        <Card title={t.section.whenTitle} hint={t.section.whenHint(shop.time_zone)}>
          <Tabs label={t.calendar.views} tabs={views} selected={view} onSelect={setView}>
            {view === 'month' ? (
              <CampaignCalendar campaigns={campaigns} now={now} onOpen={pieces.edit} />
            ) : (
              <CampaignTimeline campaigns={campaigns} now={now} />
            )}
          </Tabs>
        </Card>
      )}
      <PiecesCard
        title={t.section.title}
        hint={t.section.hint}
        add={
          <MenuButton
            items={kinds.map(({ kind, ...words }) => ({
              ...words,
              onClick: () => pieces.add(newCampaign(kind, ids)),
            }))}
          >
            {t.section.add}
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
  title: t.section.emptyTitle,
  text: t.section.emptyText,
} as const;

/** "12,345 of 50,000 points given"; nothing where nothing was given and no budget says how much may be. */
function sayGiven(
  budget: TypedCampaign['budget_points'],
  given: number,
  format: Format,
): readonly string[] {
  if (typeof budget === 'number')
    return [t.section.givenOf(format.number(given), format.points(budget))];
  return given === 0 ? [] : [t.section.given(format.points(given))];
}

const states: Readonly<Record<CampaignState, { tone: Tone; words: string }>> = {
  running: { tone: 'success', words: t.section.running },
  waiting: { tone: 'info', words: t.section.waiting },
  used_up: { tone: 'critical', words: t.section.usedUp },
  planned: { tone: 'attention', words: t.section.planned },
  over: { tone: 'neutral', words: t.section.over },
};

function StateBadge({ state }: { state: CampaignState }) {
  const { tone, words } = states[state];
  return <Badge tone={tone}>{words}</Badge>;
}
