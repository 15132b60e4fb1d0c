import type { Report } from '../../../server/contract/report.ts';
import { useFormat } from '../../session.tsx';
import { toNumber } from '../../say-value.ts';
import { reportMoneyTexts } from '../../texts/en/report-money.ts';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Card } from '../../ui/card.tsx';
import { Equation } from '../../ui/equation.tsx';

const t = reportsTexts.equation;

/** What each part does to the sum; the order is that of the sentence in the report's definition. */
const parts = [
  { id: 'opening', sign: 'none' },
  { id: 'issued', sign: 'plus' },
  { id: 'revoked', sign: 'minus' },
  { id: 'redeemed', sign: 'minus' },
  { id: 'returned', sign: 'plus' },
  { id: 'expired', sign: 'minus' },
  { id: 'adjusted', sign: 'plus' },
  { id: 'closing', sign: 'equals' },
] as const;

export type Movement = Readonly<Record<(typeof parts)[number]['id'], number>>;

/** From opening to closing, in one line that adds up. */
export function ClosingLine({ report }: { report: Report }) {
  const of = (id: string) => toNumber(report.figures.find((one) => one.id === id)?.value) ?? 0;
  return (
    <Card title={t.title}>
      <MovementEquation
        movement={{
          opening: of('opening'),
          issued: of('issued'),
          revoked: of('revoked'),
          redeemed: of('redeemed'),
          returned: of('returned'),
          expired: of('expired'),
          adjusted: of('adjusted'),
          closing: of('closing'),
        }}
      />
    </Card>
  );
}

export function MovementEquation({ movement }: { movement: Movement }) {
  const { number } = useFormat();
  return (
    <Equation
      label={t.label}
      signs={{ plus: t.plus, minus: t.minus, equals: t.equals }}
      terms={parts.map(({ id, sign }) => {
        const value = movement[id];
        // What staff took away is subtracted, instead of a minus behind a plus.
        const turned = id === 'adjusted' && value < 0;
        return {
          id,
          name: reportMoneyTexts.movement.figures[id].title,
          value: number(turned ? -value : value),
          sign: turned ? ('minus' as const) : sign,
        };
      })}
    />
  );
}
