import type { Customer } from './customer.ts';
import { readCustomer, startAction, type ShopState } from './shop-state.ts';

/** The platform lets a customer have this many. */
const tagsMax = 250;

/** Tags are compared without case. */
function isNewTo(tags: readonly string[]): (tag: string) => boolean {
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  return (tag) => !known.has(tag.toLowerCase());
}

/** The customer gets the tags that they do not have yet. */
export function addTags(state: ShopState, customerId: string, tags: readonly string[]): Customer {
  const customer = readCustomer(state, customerId);
  const after = tags.reduce((all, tag) => (isNewTo(all)(tag) ? [...all, tag] : all), customer.tags);
  const added = after.slice(customer.tags.length, tagsMax);
  customer.tags = [...customer.tags, ...added];
  tell(state, { customerId, change: 'added', tags: added });
  return customer;
}

export function removeTags(
  state: ShopState,
  customerId: string,
  tags: readonly string[],
): Customer {
  const customer = readCustomer(state, customerId);
  const isStaying = isNewTo(tags);
  const removed = customer.tags.filter((tag) => !isStaying(tag));
  customer.tags = customer.tags.filter(isStaying);
  tell(state, { customerId, change: 'removed', tags: removed });
  return customer;
}

/** The customer has these tags and no others. */
export function setTags(state: ShopState, customerId: string, tags: readonly string[]): Customer {
  const { tags: before } = readCustomer(state, customerId);
  removeTags(state, customerId, before.filter(isNewTo(tags)));
  return addTags(state, customerId, tags);
}

function tell(
  state: ShopState,
  {
    customerId,
    change,
    tags,
  }: { customerId: string; change: 'added' | 'removed'; tags: readonly string[] },
): void {
  if (tags.length === 0) return;
  const action = startAction(state);
  action.tell(`customer.tags_${change}`, {
    customerId: `gid://shopify/Customer/${customerId}`,
    tags,
    occurredAt: action.at.toISOString(),
  });
}
