import type { Report } from '../../../server/contract/report.ts';
import { useFormat } from '../../session.tsx';
import { toNumber } from '../../say-value.ts';
import { reportMoneyTexts } from '../../texts/en/report-money.ts';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Card } from '../../ui/card.tsx';
import { SpanBar } from '../../ui/span-bar.tsx';

const t = reportsTexts.span;

/** Low, expected and high, beside what all points would cost. Nothing where a point has no value in money. */
export function LiabilitySpan({ report }: { report: Report }) {
  const format = useFormat();
  const part = (id: string, name: string) => {
    const value = report.figures.find((one) => one.id === id)?.value ?? null;
    const amount = toNumber(value);
    if (amount === null || value === null || typeof value === 'number') return null;
    return { name, value: amount, said: format.money(value) };
  };
  const low = part('liability_low', t.low);
  const base = part('liability_base', t.base);
  const high = part('liability_high', t.high);
  if (low === null || base === null || high === null) return null;
  return (
    <Card title={t.title} definition={reportMoneyTexts.liability.figures.liability_base.says}>
      <SpanBar label={t.title} low={low} base={base} high={high} whole={part('value', t.whole)} />
    </Card>
  );
}
