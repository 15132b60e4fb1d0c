import {
  lockCustomerTags,
  saveMemberTags,
  saveTagWords,
  tagKey,
  type TagWord,
} from '../store/customer-tags.ts';
import type { Tx } from '../store/database.ts';
import { findKeptCustomers } from '../store/merges.ts';

/** Tags that came to a customer or went, when the platform says so. */
export interface TaggedCustomer {
  customerId: string;
  change: 'added' | 'removed';
  tags: readonly string[];
  occurredAt: string;
}

/**
 * Keeps what was said of customers' tags and gives it to those who are members. The later word on a tag counts,
 * in whatever order they come and however often; of two at the same instant, that the tag is there. What is told of a
 * customer who was merged is about the one who was kept.
 */
export async function settleTags(
  tx: Tx,
  shopId: string,
  step: { tagged: readonly TaggedCustomer[]; now: Date },
): Promise<void> {
  const { tagged, now } = step;
  if (tagged.length === 0) return;
  const named = tagged.map(({ customerId }) => customerId);
  await lockCustomerTags(tx, shopId, named);
  const kept = await findKeptCustomers(tx, shopId, named);
  if (kept.size > 0) await lockCustomerTags(tx, shopId, [...kept.values()]);
  const words = tagged.flatMap(({ customerId, change, tags, occurredAt }) =>
    tags.map((tag) => ({
      customerId: kept.get(customerId) ?? customerId,
      tag,
      has: change === 'added',
      saidAt: new Date(occurredAt),
    })),
  );
  await saveTagWords(tx, shopId, lastWords(words));
  const customerIds = [...new Set(words.map(({ customerId }) => customerId))];
  await saveMemberTags(tx, shopId, { customerIds, now });
}

const rank = ({ saidAt, has }: TagWord) => 2 * saidAt.getTime() + Number(has);

function lastWords(words: readonly TagWord[]): TagWord[] {
  const last = new Map<string, TagWord>();
  for (const word of words) {
    const key = `${word.customerId} ${tagKey(word.tag)}`;
    const known = last.get(key);
    if (known === undefined || rank(word) > rank(known)) last.set(key, word);
  }
  return [...last.values()];
}
