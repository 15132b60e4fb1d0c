import type { Onboarding } from '../../../server/contract/admin-onboarding.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { Failed } from './failed.tsx';
import type { StepProps } from './step-props.ts';

const t = welcomeTexts.history;

/** The shop's past: brought along with one press, or there is none. */
export function HistoryStep({ onboarding: { history }, refresh }: StepProps) {
  const begin = useAction(async () => {
    await client.importHistory({});
    refresh();
  });
  const answer = useAction(async (nothing: boolean) => {
    await client.answerOnboarding({ no_history: nothing });
    refresh();
  });
  const canBegin = history.state === 'open' || history.state === 'failed';
  return (
    <Card>
      <Stack>
        <Text as="p">{t.about}</Text>
        <Failed of={begin} />
        <Failed of={answer} />
        <Standing history={history} />
        {canBegin ? (
          <Stack row>
            <Button look="primary" onClick={() => begin.run(undefined)} busy={begin.busy}>
              {history.state === 'failed' ? t.again : t.start}
            </Button>
            <Button onClick={() => answer.run(true)} busy={answer.busy}>
              {t.none}
            </Button>
            <Link href={links.imports}>{t.choose}</Link>
          </Stack>
        ) : null}
        {history.nothing && history.state === 'done' ? (
          <Stack row>
            <Button look="plain" onClick={() => answer.run(false)} busy={answer.busy}>
              {t.change}
            </Button>
          </Stack>
        ) : null}
      </Stack>
    </Card>
  );
}

function Standing({ history }: { history: Onboarding['history'] }) {
  const format = useFormat();
  const run = history.import;
  if (run === null) return history.nothing ? <Text as="p">{t.wasNone}</Text> : null;
  const { customers, orders } = run.counts;
  return (
    <Stack gap="close">
      {history.state === 'running' ? (
        <>
          <Progress
            label={t.running(t.subjects[run.subject], format.number(run.read))}
            value={null}
          />
          <Text as="p" tone="subdued">
            {t.goOn}
          </Text>
        </>
      ) : null}
      {history.state === 'failed' ? (
        <Text as="p" tone="critical">
          {t.failed}
        </Text>
      ) : null}
      {history.state === 'done' && run.state === 'done' ? (
        <Text as="p" strong>
          {t.result(format.number(customers), format.number(orders))}
        </Text>
      ) : null}
      {run.notice === null ? null : (
        <Text as="p" tone="subdued">
          {run.notice}
        </Text>
      )}
    </Stack>
  );
}
