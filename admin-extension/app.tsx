import { Suspense } from 'react';
import { Router, useLocation } from 'wouter';
import { frameDrawsNavigation } from './app-bridge.ts';
import { client } from './client.ts';
import { useGuardedLocation } from './leave-guard.ts';
import { links } from './links.ts';
import { OpenPage } from './open-page.tsx';
import { SessionProvider } from './session.tsx';
import { countReviews, ReviewsProvider, useReviews } from './reviews.tsx';
import { navigationTexts as t } from './texts/en/navigation.ts';
import { countTasks, TasksProvider, useTasks } from './tasks.tsx';
import { FrameNavigation } from './ui/frame-navigation.tsx';
import { ErrorState } from './ui/error-state.tsx';
import { NavBar } from './ui/nav-bar.tsx';
import { Page } from './ui/page.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { UiProvider } from './ui/ui-provider.tsx';
import { useData } from './use-data.ts';

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
  { label: t.overview, href: links.overview },
  { label: t.members, href: links.members },
  { label: t.referrals, href: links.referrals },
  { label: t.program, href: links.program },
  { label: t.reports, href: links.reports },
  { label: t.branding, href: links.branding },
  { label: t.tasks, href: links.tasks },
  { label: t.channels, href: links.channels },
  { label: t.developers, href: links.developers },
  { label: t.ledger, href: links.ledger },
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
    href === links.overview
      ? path === '/' || path === '/admin'
      : path.startsWith(href) || (href === links.developers && path.startsWith(links.inbox));
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

/** While a page's code arrives. */
function Waiting() {
  return (
    <Page title="">
      <Skeleton kind="tiles" />
    </Page>
  );
}
