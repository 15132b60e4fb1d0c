import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ChoiceCards } from '../../ui/choice-cards.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/stack.tsx';
import { InvitationCard } from './invitation-card.tsx';
import { namesOf } from './program-names.ts';
import { ProtectionCard } from './protection-card.tsx';
import { readyOffers } from './ready-offers.ts';
import { ReferralBoosts } from './referral-boosts.tsx';
import { ReferralGivesCard } from './referral-gives-card.tsx';
import { ReferralTermsCard } from './referral-terms-card.tsx';
import type { SectionProps } from './typed.ts';

/** What friends get who follow a member's link, what the member gets for it, and what is looked at twice. */
export function ReferralsSection({
  draft,
  errors,
  edit,
  currency,
}: SectionProps & { currency: string }) {
  const { referrals } = draft;
  if (referrals === null)
    return (
      <Card title={t.section.title} flush>
        <EmptyState
          icon="invite"
          title={t.section.emptyTitle}
          action={
            <ChoiceCards
              label={t.section.ready}
              items={readyOffers(currency, namesOf(draft)).map(({ terms, ...words }) => ({
                ...words,
                onChoose: () => edit({ referrals: terms }),
              }))}
            />
          }
        >
          {t.section.emptyText}
        </EmptyState>
      </Card>
    );
  const props = {
    draft,
    errors,
    referrals,
    change: (patch: Partial<typeof referrals>) => edit({ referrals: { ...referrals, ...patch } }),
  };
  return (
    <>
      <ReferralGivesCard {...props} />
      <ReferralTermsCard {...props} />
      <ReferralBoosts {...props} />
      <InvitationCard {...props} />
      <ProtectionCard {...props} />
      <Stack row>
        <Button look="plain" onClick={() => edit({ referrals: null })}>
          {t.section.stop}
        </Button>
      </Stack>
    </>
  );
}
