import { developersTexts } from '../../texts/en/developers.ts';
import { Card } from '../../ui/card.tsx';
import { Code } from '../../ui/code.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Stack } from '../../ui/stack.tsx';

const t = developersTexts.reference;

/** Where the API is, and where it describes itself. */
export function ReferenceCard() {
  const { origin } = window.location;
  return (
    <Card title={t.title} hint={t.hint}>
      <Stack>
        <Facts
          items={[
            { name: t.address, value: <Code>{`${origin}/v1`}</Code> },
            { name: t.rate, value: t.rateIs },
          ]}
        />
        <Stack row>
          <ExternalLink href={`${origin}/v1/openapi.json`}>{t.document}</ExternalLink>
          <ExternalLink href={`${origin}/v1/program/schema`}>{t.schema}</ExternalLink>
        </Stack>
      </Stack>
    </Card>
  );
}
