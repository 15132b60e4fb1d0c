import { type ComponentType, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { links } from './links.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';

/** Pages that are fetched when they are opened, by their address. */
const pages: Readonly<Record<string, ComponentType>> = {
  [links.welcome]: lazy(async () => ({
    default: (await import('./pages/welcome/welcome-page.tsx')).WelcomePage,
  })),
  [links.members]: lazy(async () => ({
    default: (await import('./pages/members/members-page.tsx')).MembersPage,
  })),
  [links.bulkActions]: lazy(async () => ({
    default: (await import('./pages/members/bulk-actions-page.tsx')).BulkActionsPage,
  })),
  [links.referrals]: lazy(async () => ({
    default: (await import('./pages/referrals/referrals-page.tsx')).ReferralsPage,
  })),
  [links.reports]: lazy(async () => ({
    default: (await import('./pages/reports/reports-page.tsx')).ReportsPage,
  })),
  [links.program]: lazy(async () => ({
    default: (await import('./pages/program/program-page.tsx')).ProgramPage,
  })),
  [links.backtests]: lazy(async () => ({
    default: (await import('./pages/backtests/backtests-page.tsx')).BacktestsPage,
  })),
  [links.versions]: lazy(async () => ({
    default: (await import('./pages/versions/versions-page.tsx')).VersionsPage,
  })),
  [links.imports]: lazy(async () => ({
    default: (await import('./pages/imports/imports-page.tsx')).ImportsPage,
  })),
  [links.branding]: lazy(async () => ({
    default: (await import('./pages/branding/branding-page.tsx')).BrandingPage,
  })),
  [links.tasks]: lazy(async () => ({
    default: (await import('./pages/tasks/tasks-page.tsx')).TasksPage,
  })),
  [links.channels]: lazy(async () => ({
    default: (await import('./pages/channels/channels-page.tsx')).ChannelsPage,
  })),
  [links.developers]: lazy(async () => ({
    default: (await import('./pages/developers/developers-page.tsx')).DevelopersPage,
  })),
  [links.inbox]: lazy(async () => ({
    default: (await import('./pages/inbox/inbox-page.tsx')).InboxPage,
  })),
  [links.ledger]: lazy(async () => ({
    default: (await import('./pages/health/ledger-health-page.tsx')).LedgerHealthPage,
  })),
};

/** Those of one thing, which the end of the address names. */
const pagesOfOne: Readonly<Record<string, ComponentType<{ id: string }>>> = {
  '/admin/members/bulk-actions/:id': lazy(async () => ({
    default: (await import('./pages/members/bulk-action-page.tsx')).BulkActionPage,
  })),
  '/admin/members/:id': lazy(async () => ({
    default: (await import('./pages/member/member-page.tsx')).MemberPage,
  })),
  '/admin/referrals/:id': lazy(async () => ({
    default: (await import('./pages/referrals/referral-page.tsx')).ReferralPage,
  })),
  '/admin/reports/:id': lazy(async () => ({
    default: (await import('./pages/reports/report-page.tsx')).ReportPage,
  })),
  '/admin/program/backtests/:id': lazy(async () => ({
    default: (await import('./pages/backtests/backtest-page.tsx')).BacktestPage,
  })),
};

/** The page that the address names. */
export function OpenPage() {
  return (
    <Switch>
      <Route path={links.overview} component={OverviewPage} />
      <Route path="/admin" component={OverviewPage} />
      {Object.entries(pages).map(([path, Opened]) => (
        <Route key={path} path={path}>
          <Opened />
        </Route>
      ))}
      {Object.entries(pagesOfOne).map(([path, Opened]) => (
        <Route<{ id: string }> key={path} path={path}>
          {({ id }) => <Opened key={id} id={id} />}
        </Route>
      ))}
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
