import type { PlainLine } from '../../server/domain/history/explain-line.ts';
import type { ExplainedRedemption } from '../../server/domain/history/explain-redemption.ts';

/** A line of the ledger for which an order gave points, as far as it is put into words. */
export function buildExplainedLine(given: Partial<PlainLine>): PlainLine {
  return {
    kind: 'order_award',
    from: 'issued',
    to: 'available',
    points: 200,
    actor: { kind: 'system', name: null },
    source: { kind: 'order', id: '1' },
    reason: null,
    ...given,
  };
}

/** Five dollars off, with its code ready. */
export const explainedRedemption: ExplainedRedemption = {
  kind: 'amount_off',
  title: 'Five off',
  value: { minor: 500, currency: 'USD' },
  percent: null,
  code: 'REG-1',
  status: 'issued',
  orderName: null,
  failure: null,
};
