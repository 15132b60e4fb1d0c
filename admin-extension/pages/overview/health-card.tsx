import type { AdminOverview } from '../../../server/contract/admin.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { countTasks, useTasks } from '../../tasks.tsx';
import { Mark } from '../../ui/mark.tsx';

export function HealthCard({ inbox, ledger }: Pick<AdminOverview, 'inbox' | 'ledger'>) {
  return (
    <Card title="Health">
      <div>
        <LedgerMark ledger={ledger} />
        <InboxMark inbox={inbox} />
        <TasksMark />
      </div>
    </Card>
  );
}

function LedgerMark({ ledger }: Pick<AdminOverview, 'ledger'>) {
  const format = useFormat();
  if (ledger.ok === null || ledger.checked_at === null) {
    return (
      <Mark state="unknown" title="Ledger not checked yet" href={links.ledger}>
        It is checked every night, and whenever you ask.
      </Mark>
    );
  }
  const checked = `Checked ${format.ago(ledger.checked_at)}`;
  if (ledger.ok) {
    return (
      <Mark state="good" title="Every point is accounted for" href={links.ledger}>
        {checked}
      </Mark>
    );
  }
  return (
    <Mark state="bad" title="The ledger does not add up" href={links.ledger}>
      {checked}. Open the list of what is broken.
    </Mark>
  );
}

function InboxMark({ inbox }: Pick<AdminOverview, 'inbox'>) {
  const { number } = useFormat();
  if (inbox.failed > 0) {
    return (
      <Mark
        state="bad"
        title={`${number(inbox.failed)} failed in the inbox`}
        href={links.inboxFailed}
      >
        {inbox.failed === 1 ? 'A delivery' : 'Deliveries'} from Shopify could not be read. Open to
        see why and replay.
      </Mark>
    );
  }
  return (
    <Mark state="good" title="Inbox is up to date" href={links.inbox}>
      {inbox.waiting === 0
        ? 'Everything from Shopify has been handled'
        : `${number(inbox.waiting)} being handled now`}
    </Mark>
  );
}

/** Says nothing while nothing waits. */
function TasksMark() {
  const { data } = useTasks();
  const waiting = countTasks(data);
  if (data === null || waiting === 0) return null;
  return (
    <Mark
      state={data.counts.look_up > 0 ? 'bad' : 'unknown'}
      title={waiting === 1 ? '1 thing to do' : `${waiting} things to do`}
      href={links.tasks}
    >
      {data.counts.look_up > 0
        ? 'A platform gave no clear answer: points are held until you say what is there.'
        : 'Members wait for a reward that your staff hand over.'}
    </Mark>
  );
}
