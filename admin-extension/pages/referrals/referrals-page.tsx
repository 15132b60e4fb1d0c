import { useLocation, useSearchParams } from 'wouter';
import { links } from '../../links.ts';
import { countReviews, useReviews } from '../../reviews.tsx';
import { useFormat } from '../../session.tsx';
import { referralsTexts as t } from '../../texts/en/referrals.ts';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ReferralList } from './referral-list.tsx';
import { ReportTab } from './report-tab.tsx';
import { ReviewTab } from './review-tab.tsx';
import { useReferralTerms } from './use-referral-terms.ts';

const tabs = [
  { id: 'overview', label: t.tabs.overview },
  { id: 'review', label: t.tabs.review },
  { id: 'all', label: t.tabs.all },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** What friends whom members brought have come to, and what of it waits for a person. */
export function ReferralsPage() {
  const format = useFormat();
  const [, go] = useLocation();
  const [params, setParams] = useSearchParams();
  const tab = tabs.find(({ id }) => id === params.get('tab'))?.id ?? 'overview';
  const waiting = countReviews(useReviews().data);
  return (
    <Page
      title={t.title}
      subtitle={t.subtitle}
      secondary={[{ label: t.whatTheyGet, onClick: () => go(links.programReferrals) }]}
    >
      <div className="r-program">
        <Tabs
          label={t.parts}
          tabs={tabs.map((each) =>
            each.id === 'review' && waiting > 0 ? { ...each, count: format.number(waiting) } : each,
          )}
          selected={tab}
          onSelect={(id) => setParams(id === 'overview' ? {} : { tab: id }, { replace: true })}
        >
          <OpenTab tab={tab} />
        </Tabs>
      </div>
    </Page>
  );
}

function OpenTab({ tab }: { tab: TabId }) {
  const { terms, limits } = useReferralTerms();
  switch (tab) {
    case 'overview':
      return <ReportTab isOff={terms === null} />;
    case 'review':
      return <ReviewTab limits={limits} />;
    case 'all':
      return <ReferralList isOff={terms === null} />;
  }
}
