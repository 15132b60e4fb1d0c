import type { ApiLedgerItem } from '../../contract/api-ledger.ts';
import type { HistoryItem } from '../../operations/explain-lines.ts';

export function presentLedgerItem(item: HistoryItem): ApiLedgerItem {
  return {
    id: `${item.memberId}-${item.seq}`,
    occurred_at: item.occurredAt.toISOString(),
    from: item.from,
    to: item.to,
    points: item.points,
    kind: item.kind,
    reason: item.reason ?? item.title,
    source: item.source,
    available_after: item.availableAfter,
    explanation: item.explanation,
  };
}
