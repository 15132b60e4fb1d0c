import type {
  AdminLedgerItem,
  AdminLots,
  AdminMember,
  AdminMemberList,
  AdminMemberRow,
  AdminOrders,
} from '../../contract/admin.ts';
import type { HistoryItem } from '../../operations/explain-lines.ts';
import { nameMember } from '../../operations/name-member.ts';
import type { TitledLot } from '../../operations/read-lots.ts';
import type { MemberAccount } from '../../operations/read-member.ts';
import type { OrderInWords } from '../../operations/read-orders.ts';
import {
  countedMax,
  type ListedMember,
  type MemberListing,
} from '../../operations/search-members.ts';
import type { Identity } from '../../store/members.ts';
import { presentTrace } from '../present-trace.ts';
import { presentPlace } from './member-choice.ts';

export function presentMemberRow(member: ListedMember): AdminMemberRow {
  const { available, pending, held } = member;
  return {
    id: member.memberId,
    name: nameMember(member, member.identities),
    email: firstOf(member.identities, 'email'),
    status: member.status,
    balance: { available, pending, held },
    lifetime_points: member.lifetimePoints,
    joined_at: member.joinedAt.toISOString(),
  };
}

export function presentMemberList(found: MemberListing): AdminMemberList {
  const { total } = found;
  return {
    items: found.items.map((item) => ({ ...presentMemberRow(item), found_by: item.foundBy })),
    next_cursor: presentPlace(found.next),
    total:
      total === null
        ? null
        : { members: total, is_more: total >= countedMax && found.next !== null },
    guest_orders: found.guestOrders,
  };
}

export function presentMember(account: MemberAccount): AdminMember {
  const { member, identities, nextExpiry } = account;
  return {
    id: member.memberId,
    name: nameMember(member, identities),
    email: firstOf(identities, 'email'),
    status: member.status,
    balance: account.balance,
    lifetime_points: account.lifetimePoints,
    joined_at: member.joinedAt.toISOString(),
    phone: firstOf(identities, 'phone'),
    identities,
    merged_into: member.mergedInto,
    consent: { at: member.consent.at.toISOString(), by: member.consent.by },
    next_expiry: nextExpiry && { points: nextExpiry.points, at: nextExpiry.at.toISOString() },
  };
}

function firstOf(identities: readonly Identity[], type: Identity['type']): string | null {
  return identities.find((identity) => identity.type === type)?.value ?? null;
}

export function presentLedgerItem(item: HistoryItem): AdminLedgerItem {
  return {
    id: String(item.seq),
    occurred_at: item.occurredAt.toISOString(),
    recorded_at: item.recordedAt.toISOString(),
    from: item.from,
    to: item.to,
    points: item.points,
    kind: item.kind,
    title: item.title,
    reason: item.reason,
    actor: item.actor.name ?? actorNames[item.actor.kind],
    source: item.source,
    available_after: item.availableAfter,
    explanation: item.explanation,
  };
}

const actorNames = {
  system: 'Regulars',
  shopper: 'the shopper',
  staff: 'staff',
  api_key: 'an API key',
};

export function presentLot(lot: TitledLot): AdminLots['items'][number] {
  return {
    id: String(lot.lotSeq),
    title: lot.title,
    points: lot.points,
    remaining: lot.remaining,
    earned_at: lot.earnedAt.toISOString(),
    expires_at: lot.lapsesAt?.toISOString() ?? null,
  };
}

export function presentOrder({
  order,
  name,
  sentences,
}: OrderInWords): AdminOrders['items'][number] {
  const { account, award, snapshot } = order;
  return {
    order_id: account.orderId,
    name,
    placed_at: (order.placedAt ?? order.firstSeenAt).toISOString(),
    status:
      snapshot.order === null
        ? 'not_seen'
        : snapshot.order.cancelledAt === null
          ? snapshot.order.financialStatus
          : 'cancelled',
    points: account.granted - account.revoked,
    pending: account.pending,
    pending_until: account.pending > 0 ? (account.maturesAt?.toISOString() ?? null) : null,
    forgiven: account.forgiven,
    nothing: award === null ? 'not_seen' : award.nothing,
    program_version: order.programVersion,
    explanation: sentences,
    trace: award === null ? null : presentTrace(award),
  };
}
