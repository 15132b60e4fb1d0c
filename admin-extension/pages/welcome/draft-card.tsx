import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useSession } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Bullets } from '../../ui/bullets.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { Failed } from './failed.tsx';

const t = welcomeTexts.program;

interface DraftCardProps {
  changes: readonly string[];
  onPublished: () => void;
  onAnew: () => void;
}

/** The draft that waits, and what publishing it changes. */
export function DraftCard({ changes, onPublished, onAnew }: DraftCardProps) {
  const session = useSession();
  const publish = useAction(async () => {
    await client.publish();
    // What points are called may be another word now.
    session.refresh();
    onPublished();
  });
  return (
    <Card title={t.draft} hint={t.draftAbout}>
      <Stack>
        <Failed of={publish} />
        <Text as="h3" variant="heading">
          {t.changes}
        </Text>
        {changes.length === 0 ? (
          <Text as="p">{t.noChanges}</Text>
        ) : (
          <Bullets items={changes.map((words) => ({ id: words, words }))} />
        )}
        <Stack row>
          <Button look="primary" onClick={() => publish.run(undefined)} busy={publish.busy}>
            {t.publish}
          </Button>
          <Button onClick={onAnew}>{t.anew}</Button>
        </Stack>
        <Stack row>
          <Link href={links.program}>{t.edit}</Link>
          <Link href={links.backtests}>{t.backtest}</Link>
        </Stack>
      </Stack>
    </Card>
  );
}
