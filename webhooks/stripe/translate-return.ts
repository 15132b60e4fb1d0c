import type { ShopRefund, ShopRefundTransaction } from '../shop-event.ts';
import type { SalePayload, WriteMoney } from './sale-payload.ts';

/** What became of money that was to go back. */
type Fate = 'pending' | 'moved' | 'came_back';

const nothing = { lines: [], shipping: '0', discrepancy: '0' } as const;

/** Stripe refunds amounts, never goods. */
export function translateRefund(
  refund: SalePayload['refunds'][number],
  writeMoney: WriteMoney,
): ShopRefund {
  return {
    ...nothing,
    refundId: refund.id,
    createdAt: new Date(refund.created * 1000).toISOString(),
    transactions: transactionsOf(refund, fateOfRefund(refund.status ?? 'pending'), writeMoney),
  };
}

/** A lost dispute is money that went back; a question of the bank (`warning_…`) has moved nothing. */
export function translateDispute(
  dispute: SalePayload['disputes'][number],
  writeMoney: WriteMoney,
): ShopRefund[] {
  if (dispute.status.startsWith('warning_')) return [];
  return [
    {
      ...nothing,
      refundId: dispute.id,
      createdAt: new Date(dispute.created * 1000).toISOString(),
      transactions: transactionsOf(dispute, fateOfDispute(dispute.status), writeMoney),
    },
  ];
}

function fateOfRefund(status: string): Fate {
  if (status === 'succeeded') return 'moved';
  return status === 'failed' || status === 'canceled' ? 'came_back' : 'pending';
}

function fateOfDispute(status: string): Fate {
  if (status === 'lost') return 'moved';
  return status === 'won' || status === 'prevented' ? 'came_back' : 'pending';
}

/**
 * One that has failed may have been told to succeed before. It has two transactions, the second of which brought the
 * money back: so it is the later telling, whichever is heard first.
 */
function transactionsOf(
  moved: { amount: number; currency: string },
  fate: Fate,
  writeMoney: WriteMoney,
): ShopRefundTransaction[] {
  const { currency } = moved;
  const money = { amount: writeMoney(moved.amount, currency), currency };
  switch (fate) {
    case 'pending':
      return [{ kind: 'refund', status: 'pending', ...money }];
    case 'moved':
      return [{ kind: 'refund', status: 'success', ...money }];
    case 'came_back':
      return [
        { kind: 'refund', status: 'failure', ...money },
        { kind: 'refund_return', status: 'success', ...money },
      ];
  }
}
