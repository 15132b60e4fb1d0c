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
      <Card title="Referrals" flush>
        <EmptyState
          icon="invite"
          title="Let your regulars bring their friends"
          action={
            <ChoiceCards
              label="Ready-made offers"
              items={readyOffers(currency, namesOf(draft)).map(({ terms, ...words }) => ({
                ...words,
                onChoose: () => edit({ referrals: terms }),
              }))}
            />
          }
        >
          Every member gets a link to share. A friend who comes by it gets something off their first
          order, and the member is thanked once it stands. Begin with a usual offer and make it
          yours.
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
          Stop referrals
        </Button>
      </Stack>
    </>
  );
}
