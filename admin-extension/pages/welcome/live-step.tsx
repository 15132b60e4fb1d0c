import { client } from '../../client.ts';
import { useFormat, useSession } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { Failed } from './failed.tsx';
import { listSteps } from './list-steps.ts';
import type { StepProps } from './step-props.ts';

const t = welcomeTexts.live;

/** Says that the shop is ready, and puts the checklist away afterwards. */
export function LiveStep({ onboarding, refresh }: StepProps) {
  const { live, program } = onboarding;
  const launch = useAction(async () => {
    await client.launch();
    refresh();
  });
  if (live.done) return <Launched onboarding={onboarding} refresh={refresh} />;
  const open = listSteps(onboarding).filter(({ id, state }) => id !== 'live' && state !== 'done');
  return (
    <Card>
      <Stack>
        <Text as="p">{t.about}</Text>
        <Failed of={launch} />
        {open.length === 0 ? (
          <Text as="p">{t.ready}</Text>
        ) : (
          <Stack gap="close">
            <Text as="p">{program.done ? t.open : t.needsProgram}</Text>
            {open.map(({ id, title, href }) => (
              <Link key={id} href={href}>
                {title}
              </Link>
            ))}
          </Stack>
        )}
        <Stack row>
          <Button
            look="primary"
            onClick={() => launch.run(undefined)}
            busy={launch.busy}
            disabled={!program.done}
          >
            {t.go}
          </Button>
        </Stack>
      </Stack>
    </Card>
  );
}

function Launched({ onboarding: { live }, refresh }: StepProps) {
  const format = useFormat();
  const session = useSession();
  const show = useAction(async (closed: boolean) => {
    await client.answerOnboarding({ closed });
    session.refresh();
    refresh();
  });
  const isClosed = live.closed_at !== null;
  return (
    <Card>
      <Stack>
        <Failed of={show} />
        <Mark
          state="good"
          title={live.at === null ? '' : t.since(format.date(live.at), live.by ?? '')}
        >
          {t.whatNow}
        </Mark>
        {isClosed ? (
          <Text as="p" tone="subdued">
            {t.closed}
          </Text>
        ) : null}
        <Stack row>
          <Button look="plain" onClick={() => show.run(!isClosed)} busy={show.busy}>
            {isClosed ? t.show : t.close}
          </Button>
        </Stack>
      </Stack>
    </Card>
  );
}
