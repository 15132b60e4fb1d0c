import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { BalanceTold } from '../launcher.ts';
import { makeReadToken } from '../model/read-token.ts';
import type { WidgetSettings } from '../settings.ts';

const path: typeof storefrontPaths.member = '/member';
const timeLimitMs = 15_000;

const ask = async ({ proxy, tokenUrl, locale }: WidgetSettings): Promise<BalanceTold | null> => {
  const token = tokenUrl && (await makeReadToken(tokenUrl)(false));
  if (tokenUrl && !token) return { available: null };
  const response = await fetch(`${proxy}${path}?${new URLSearchParams({ locale })}`, {
    headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    signal: AbortSignal.timeout(timeLimitMs),
  });
  if (!response.ok) return null;
  const { member }: StorefrontMember = await response.json();
  if (member === null) return { available: null };
  const { number, points: text } = member.balance_text;
  return { available: member.balance.available, number, text };
};

let latest: BalanceTold | null = null;
let asked: Promise<void> | undefined;

document.addEventListener('regulars:balance', ({ detail }: CustomEventInit<BalanceTold>) => {
  latest = detail ?? null;
});

/** What was told last, for an element that comes later. */
export const toldBalance = (): BalanceTold | null => latest;

const tell = async (settings: WidgetSettings): Promise<void> => {
  const detail = await ask(settings).catch(() => null);
  if (detail) document.dispatchEvent(new CustomEvent('regulars:balance', { detail }));
  else asked = undefined;
};

/** Asks the server what the customer has, once for the page, and tells everybody on it. Silent where it can't be known. */
export const tellBalance = (settings: WidgetSettings): Promise<void> => {
  asked ??= tell(settings);
  return asked;
};
