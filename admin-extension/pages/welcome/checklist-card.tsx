import { client } from '../../client.ts';
import { useSession } from '../../session.tsx';
import { checklistTexts as t } from '../../texts/en/checklist.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checklist } from '../../ui/checklist.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';
import { listSteps, nextStep } from './list-steps.ts';

/** What is done elsewhere, or by the first order, shows by itself. */
const pollMs = 10_000;

/** How far the shop is on its way to a live program; nothing once it was put away. The session says so, so nothing moves. */
export function ChecklistCard() {
  const { checklist } = useSession();
  return checklist ? <OpenChecklist /> : null;
}

function OpenChecklist() {
  const { refresh } = useSession();
  const { data, error } = useData('onboarding', client.onboarding, { pollMs });
  const close = useAction(async () => {
    await client.answerOnboarding({ closed: true });
    refresh();
  });
  // The page below is what counts: it does not fail with its checklist.
  if (error !== null && data === null) return null;
  if (data === null)
    return (
      <Card title={t.title}>
        <Skeleton kind="text" rows={4} />
      </Card>
    );
  const steps = listSteps(data);
  const done = steps.filter(({ state }) => state === 'done').length;
  const next = nextStep(steps);
  return (
    <Card
      title={t.title}
      hint={next === null ? t.finish : t.next(next.title)}
      actions={
        <Stack row gap="close">
          {data.live.done ? (
            <Button onClick={() => close.run(undefined)} busy={close.busy}>
              {t.close}
            </Button>
          ) : null}
          {next === null ? null : (
            <Button look="primary" href={next.href}>
              {t.open}
            </Button>
          )}
        </Stack>
      }
    >
      <Progress label={t.progress(done, steps.length)} value={done / steps.length} />
      <Checklist label={t.steps} items={steps} />
    </Card>
  );
}
