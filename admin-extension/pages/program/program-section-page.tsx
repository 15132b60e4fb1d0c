import { useSession } from '../../session.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ActivitiesSection } from './activities-section.tsx';
import { CampaignsSection } from './campaigns-section.tsx';
import { EarningSection } from './earning-section.tsx';
import { ExpiryCard } from './expiry-card.tsx';
import { JoiningCard } from './joining-card.tsx';
import type { ProgramSection } from './program-sections.ts';
import { RedeemingCard } from './redeeming-card.tsx';
import { RefundsCard } from './refunds-card.tsx';
import { ReferralsSection } from './referrals-section.tsx';
import { RewardsSection } from './rewards-section.tsx';
import { SegmentsSection } from './segments-section.tsx';
import { TiersSection } from './tiers-section.tsx';
import type { SectionProps } from './typed.ts';

interface ProgramSectionPageProps extends SectionProps {
  section: ProgramSection;
  /** What orders have now by each campaign, by its id. */
  campaignPoints: Readonly<Record<string, number>>;
}

/** One part of the program, to be edited. */
export function ProgramSectionPage(props: ProgramSectionPageProps) {
  return (
    <Stack>
      <SectionCards {...props} />
    </Stack>
  );
}

function SectionCards({ section, campaignPoints, ...props }: ProgramSectionPageProps) {
  const { shop } = useSession();
  switch (section) {
    case 'earning':
      return <EarningSection {...props} currency={shop.currency} />;
    case 'campaigns':
      return <CampaignsSection {...props} campaignPoints={campaignPoints} />;
    case 'activities':
      return <ActivitiesSection {...props} />;
    case 'tiers':
      return <TiersSection {...props} currency={shop.currency} />;
    case 'segments':
      return <SegmentsSection {...props} />;
    case 'rewards':
      return <RewardsSection {...props} currency={shop.currency} />;
    case 'referrals':
      return <ReferralsSection {...props} currency={shop.currency} />;
    case 'settings':
      return (
        <>
          <ExpiryCard {...props} />
          <JoiningCard {...props} />
          <RedeemingCard {...props} />
          <RefundsCard {...props} />
        </>
      );
  }
}
