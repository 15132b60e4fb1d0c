import { brandingTexts as t } from '../../texts/en/branding.ts';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';

/** Where no theme of Shopify's carries the widget, the shop's own pages do. */
export function ByHandCard({ element }: { element: string }) {
  return (
    <Card title={t.byHand.title} hint={t.byHand.hint}>
      <CodeBlock label={t.byHand.element}>{element}</CodeBlock>
    </Card>
  );
}
