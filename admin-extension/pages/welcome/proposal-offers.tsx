import type { ProgramProposal } from '../../../server/contract/admin-onboarding.ts';
import { useFormat } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Card } from '../../ui/card.tsx';
import { OfferList } from '../../ui/offer-list.tsx';

const t = welcomeTexts.program;

/** What members would get. */
export function ProposalOffers({ proposal, stale }: { proposal: ProgramProposal; stale: boolean }) {
  const format = useFormat();
  const { earning, figures, first, big, step, welcome_points: welcome } = proposal;
  const { points, money, number } = format;
  return (
    <Card title={t.offers}>
      <OfferList
        label={t.offers}
        stale={stale}
        items={[
          {
            id: 'earn',
            icon: 'order',
            title: t.earns(points(earning.points), money(earning.per)),
            note: t.earnsNote(money(figures.average_order), points(earning.average_order)),
          },
          {
            id: 'first',
            icon: 'discount',
            title: t.first(money(first.value), points(first.points)),
            note: t.firstNote(number(first.orders)),
          },
          {
            id: 'big',
            icon: 'reward',
            title: t.first(money(big.value), points(big.points)),
            note: t.bigNote(number(big.orders)),
          },
          {
            id: 'slider',
            icon: 'wallet',
            title: t.slider(money(step.value), points(step.points)),
            note: t.sliderNote(points(step.from), points(step.to)),
          },
          ...(welcome === null
            ? []
            : [
                {
                  id: 'welcome',
                  icon: 'invite' as const,
                  title: t.welcome(points(welcome)),
                  note: t.welcomeNote,
                },
              ]),
          {
            id: 'expiry',
            icon: 'clock',
            title: t.expiry(proposal.expiry_months),
            note: t.expiryNote,
          },
        ]}
      />
    </Card>
  );
}
