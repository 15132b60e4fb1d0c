import { formatMoney } from '../../domain/currency.ts';
import { dayInZone } from '../../domain/day-in-zone.ts';
import type { MemberRecord } from '../../store/member-pages.ts';
import type { Shop } from '../../store/shops.ts';
import { byteOrderMark, presentRow } from '../present-csv.ts';

const heads = [
  'Member',
  'Customer',
  'First name',
  'Last name',
  'Email',
  'Phone',
  'Joined',
  'Balance',
  'Points earned',
  'Orders',
  'Spent',
  'Last order',
  'Tier',
  'Country',
  'Tags',
];

/** Members as CSV, page by page; days are the shop's, money is in its currency. */
export async function* presentMembersCsv(
  pages: AsyncIterable<readonly MemberRecord[]>,
  shop: Pick<Shop, 'currency' | 'timeZone'>,
): AsyncGenerator<string> {
  yield byteOrderMark + presentRow(heads);
  for await (const records of pages)
    yield records.map((record) => presentRow(cellsOf(record, shop))).join('');
}

function cellsOf(
  record: MemberRecord,
  { currency, timeZone }: Pick<Shop, 'currency' | 'timeZone'>,
): (string | number | null)[] {
  return [
    record.memberId,
    record.customerId,
    record.firstName,
    record.lastName,
    record.email,
    record.phone,
    dayInZone(record.joinedAt, timeZone),
    record.available,
    record.pointsEarned,
    record.orders,
    formatMoney(record.spentMinor, currency),
    record.lastOrderAt && dayInZone(record.lastOrderAt, timeZone),
    record.tierId,
    record.country,
    record.tags.join(', '),
  ];
}
