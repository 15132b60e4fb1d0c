import type { AdminOverview } from '../../../server/contract/admin-overview.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { countTasks, useTasks } from '../../tasks.tsx';
import { overviewTexts } from '../../texts/en/overview.ts';
import { Card } from '../../ui/card.tsx';
import { Mark } from '../../ui/mark.tsx';

const t = overviewTexts.health;

type Health = AdminOverview['health'];

const dayMs = 86_400_000;
/** A shop with fewer than an order in so long is rare, and worth a look. */
const quietMs = 3 * dayMs;
/** Somebody opens a page of the shop in this time, or nobody shops there. */
const unseenMs = 7 * dayMs;

const isOlder = (at: string, ms: number) => Date.now() - Date.parse(at) > ms;

/** Whether everything that the program needs works, and what to do where it does not. */
export function HealthCard({ ledger, inbox, webhooks, widget }: Health) {
  return (
    <Card title={t.title}>
      <div>
        <LedgerMark ledger={ledger} />
        <InboxMark inbox={inbox} />
        <WebhooksMark webhooks={webhooks} />
        <WidgetMark widget={widget} />
        <TasksMark />
      </div>
    </Card>
  );
}

function LedgerMark({ ledger }: Pick<Health, 'ledger'>) {
  const format = useFormat();
  if (ledger.ok === null || ledger.checked_at === null) {
    return (
      <Mark state="unknown" title={t.ledger.unchecked} href={links.ledger}>
        {t.ledger.uncheckedText}
      </Mark>
    );
  }
  const ago = format.ago(ledger.checked_at);
  return ledger.ok ? (
    <Mark state="good" title={t.ledger.good} href={links.ledger}>
      {t.ledger.checked(ago)}
    </Mark>
  ) : (
    <Mark state="bad" title={t.ledger.bad} href={links.ledger}>
      {t.ledger.badText(ago)}
    </Mark>
  );
}

function InboxMark({ inbox }: Pick<Health, 'inbox'>) {
  const { number } = useFormat();
  if (inbox.failed > 0) {
    return (
      <Mark state="bad" title={t.inbox.failed(number(inbox.failed))} href={links.inboxFailed}>
        {t.inbox.failedText(inbox.failed)}
      </Mark>
    );
  }
  return (
    <Mark state="good" title={t.inbox.good} href={links.inbox}>
      {inbox.waiting === 0 ? t.inbox.handled : t.inbox.waiting(number(inbox.waiting))}
    </Mark>
  );
}

function WebhooksMark({ webhooks: { last_at: at } }: Pick<Health, 'webhooks'>) {
  const { ago } = useFormat();
  if (at === null)
    return (
      <Mark state="unknown" title={t.webhooks.never}>
        {t.webhooks.neverText}
      </Mark>
    );
  return isOlder(at, quietMs) ? (
    <Mark state="unknown" title={t.webhooks.quiet} href={links.inbox}>
      {t.webhooks.quietText(ago(at))}
    </Mark>
  ) : (
    <Mark state="good" title={t.webhooks.good} href={links.inbox}>
      {t.webhooks.last(ago(at))}
    </Mark>
  );
}

function WidgetMark({ widget: { seen_at: at } }: Pick<Health, 'widget'>) {
  const { ago } = useFormat();
  if (at === null)
    return (
      <Mark state="unknown" title={t.widget.never}>
        {t.widget.neverText}
      </Mark>
    );
  return isOlder(at, unseenMs) ? (
    <Mark state="bad" title={t.widget.gone}>
      {t.widget.goneText(ago(at))}
    </Mark>
  ) : (
    <Mark state="good" title={t.widget.good}>
      {t.widget.seen(ago(at))}
    </Mark>
  );
}

/** Says nothing while nothing waits. */
function TasksMark() {
  const { number } = useFormat();
  const { data } = useTasks();
  const waiting = countTasks(data);
  if (data === null || waiting === 0) return null;
  return (
    <Mark
      state={data.counts.look_up > 0 ? 'bad' : 'unknown'}
      title={t.tasks.title(waiting, number(waiting))}
      href={links.tasks}
    >
      {data.counts.look_up > 0 ? t.tasks.lookUp : t.tasks.handOver}
    </Mark>
  );
}
