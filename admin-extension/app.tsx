import { lazy, Suspense } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { frameDrawsNavigation } from './app-bridge.ts';
import { client } from './client.ts';
import { useGuardedLocation } from './leave-guard.ts';
import { links } from './links.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { SessionProvider } from './session.tsx';
import { countReviews, ReviewsProvider, useReviews } from './reviews.tsx';
import { countTasks, TasksProvider, useTasks } from './tasks.tsx';
import { FrameNavigation } from './ui/frame-navigation.tsx';
import { ErrorState } from './ui/error-state.tsx';
import { NavBar } from './ui/nav-bar.tsx';
import { Page } from './ui/page.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { UiProvider } from './ui/ui-provider.tsx';
import { useData } from './use-data.ts';

const MembersPage = lazy(async () => ({
  default: (await import('./pages/members/members-page.tsx')).MembersPage,
}));
const MemberPage = lazy(async () => ({
  default: (await import('./pages/member/member-page.tsx')).MemberPage,
}));
const ReferralsPage = lazy(async () => ({
  default: (await import('./pages/referrals/referrals-page.tsx')).ReferralsPage,
}));
const ReferralPage = lazy(async () => ({
  default: (await import('./pages/referrals/referral-page.tsx')).ReferralPage,
}));
const ProgramPage = lazy(async () => ({
  default: (await import('./pages/program/program-page.tsx')).ProgramPage,
}));
const BacktestsPage = lazy(async () => ({
  default: (await import('./pages/backtests/backtests-page.tsx')).BacktestsPage,
}));
const BacktestPage = lazy(async () => ({
  default: (await import('./pages/backtests/backtest-page.tsx')).BacktestPage,
}));
const VersionsPage = lazy(async () => ({
  default: (await import('./pages/versions/versions-page.tsx')).VersionsPage,
}));
const ImportsPage = lazy(async () => ({
  default: (await import('./pages/imports/imports-page.tsx')).ImportsPage,
}));
const InboxPage = lazy(async () => ({
  default: (await import('./pages/inbox/inbox-page.tsx')).InboxPage,
}));
const TasksPage = lazy(async () => ({
  default: (await import('./pages/tasks/tasks-page.tsx')).TasksPage,
}));
const ChannelsPage = lazy(async () => ({
  default: (await import('./pages/channels/channels-page.tsx')).ChannelsPage,
}));
const LedgerHealthPage = lazy(async () => ({
  default: (await import('./pages/health/ledger-health-page.tsx')).LedgerHealthPage,
}));

export function App() {
  return (
    <UiProvider>
      {/* oxlint-disable-next-line react/hooks -- the router takes the hook that knows the location as a prop */}
      <Router hook={useGuardedLocation}>
        <TasksProvider>
          <ReviewsProvider>
            <Navigation />
            <Pages />
          </ReviewsProvider>
        </TasksProvider>
      </Router>
    </UiProvider>
  );
}

const sections = [
  { label: 'Overview', href: links.overview },
  { label: 'Members', href: links.members },
  { label: 'Referrals', href: links.referrals },
  { label: 'Program', href: links.program },
  { label: 'To do', href: links.tasks },
  { label: 'Sales channels', href: links.channels },
  { label: 'Inbox', href: links.inbox },
  { label: 'Ledger', href: links.ledger },
] as const;

function Navigation() {
  const [path] = useLocation();
  const counts: Readonly<Record<string, number>> = {
    [links.tasks]: countTasks(useTasks().data),
    [links.referrals]: countReviews(useReviews().data),
  };
  const items = sections.map((item) => ({ ...item, count: counts[item.href] ?? 0 }));
  if (frameDrawsNavigation()) return <FrameNavigation items={items} />;
  const isCurrent = (href: string) =>
    href === links.overview ? path === '/' || path === '/admin' : path.startsWith(href);
  return <NavBar items={items.map((item) => ({ ...item, current: isCurrent(item.href) }))} />;
}

function Pages() {
  const session = useData('session', client.session);
  if (session.data === null) {
    return (
      <Page title="Regulars">
        {session.error === null ? (
          <Skeleton kind="tiles" />
        ) : (
          <ErrorState error={session.error} retry={session.refresh} busy={session.busy} />
        )}
      </Page>
    );
  }
  return (
    <SessionProvider session={session.data} refresh={session.refresh}>
      <Suspense fallback={<Waiting />}>
        <OpenPage />
      </Suspense>
    </SessionProvider>
  );
}

function OpenPage() {
  return (
    <Switch>
      <Route path={links.overview}>
        <OverviewPage />
      </Route>
      <Route path="/admin">
        <OverviewPage />
      </Route>
      <Route path={links.members}>
        <MembersPage />
      </Route>
      <Route path="/admin/members/:id">{({ id }) => <MemberPage key={id} id={id} />}</Route>
      <Route path={links.referrals}>
        <ReferralsPage />
      </Route>
      <Route path="/admin/referrals/:id">{({ id }) => <ReferralPage key={id} id={id} />}</Route>
      <Route path={links.program}>
        <ProgramPage />
      </Route>
      <Route path={links.backtests}>
        <BacktestsPage />
      </Route>
      <Route path="/admin/program/backtests/:id">
        {({ id }) => <BacktestPage key={id} id={id} />}
      </Route>
      <Route path={links.versions}>
        <VersionsPage />
      </Route>
      <Route path={links.imports}>
        <ImportsPage />
      </Route>
      <Route path={links.tasks}>
        <TasksPage />
      </Route>
      <Route path={links.channels}>
        <ChannelsPage />
      </Route>
      <Route path={links.inbox}>
        <InboxPage />
      </Route>
      <Route path={links.ledger}>
        <LedgerHealthPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** While a page's code arrives. */
function Waiting() {
  return (
    <Page title="">
      <Skeleton kind="tiles" />
    </Page>
  );
}
