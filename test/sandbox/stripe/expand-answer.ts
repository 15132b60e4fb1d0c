import { includedOnly, isJson, type Json, render } from './render.ts';
import { invalidRequest } from './stripe-error.ts';
import type { StripeState } from './stripe-state.ts';

const depthMax = 4;

/** Puts whole things where the answer has ids: `expand: ['data.promotion.coupon']`. Changes `answer`. */
export function expandAnswer(state: StripeState, answer: Json, wanted: unknown): void {
  if (wanted === undefined) return;
  const paths = Array.isArray(wanted) ? wanted : [wanted];
  for (const one of paths) {
    if (typeof one !== 'string') throw invalidRequest('Invalid array', { param: 'expand' });
    const parts = one.split('.');
    if (parts.length > depthMax)
      throw invalidRequest(`You cannot expand more than ${depthMax} levels of a property.`);
    expandAt(state, answer, parts);
  }
}

function expandAt(
  state: StripeState,
  at: Json,
  [name = '', ...rest]: readonly string[],
  owner: Json = at,
): void {
  const added = includedOnly(state, owner, at === owner ? name : `${ownName(owner, at)}.${name}`);
  if (at[name] === undefined && added !== undefined) at[name] = added;
  const value = at[name];
  if (value === null) return;
  if (typeof value === 'string') {
    at[name] = referred(state, name, value);
    const whole = at[name];
    if (rest.length > 0 && isJson(whole)) expandAt(state, whole, rest);
    return;
  }
  if (typeof value !== 'object')
    throw invalidRequest(
      `This property cannot be expanded (${name}). You may want to try expanding the list of resources (data.${name}).`,
      { param: 'expand' },
    );
  if (rest.length === 0) return;
  for (const one of Array.isArray(value) ? value : [value])
    if (isJson(one)) expandAt(state, one, rest, 'object' in one ? one : at);
}

/** What a part of a resource is called there. */
function ownName(owner: Json, part: Json): string {
  return Object.keys(owner).find((name) => owner[name] === part) ?? '';
}

function referred(state: StripeState, name: string, id: string): Json {
  const found = state.objects.get(id) ?? state.deleted.get(id);
  if (found) return render(state, found);
  throw invalidRequest(`This property cannot be expanded (${name}).`, { param: 'expand' });
}
