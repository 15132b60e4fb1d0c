import { z } from 'zod';
import type { ShopEvent } from '../shop-event.ts';
import { customerGid } from './customer-gid.ts';
import { code, instant } from './payload-fields.ts';

/** The platform lets a customer have this many. */
const tagsMax = 250;

export const tagsPayload = z.object({
  customerId: customerGid,
  tags: z.array(code).max(tagsMax, 'is too long'),
  occurredAt: instant,
});

/** The payload names the tags that came or went; only the topic says which of the two. */
export function translateTags(
  change: 'added' | 'removed',
): (payload: z.infer<typeof tagsPayload>) => ShopEvent {
  return ({ customerId, tags, occurredAt }) => ({
    kind: 'customer_tags',
    customerId,
    change,
    tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
    occurredAt,
  });
}
