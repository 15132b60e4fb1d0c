import { networkKey } from './network-key.ts';

export interface BrowserTraces {
  ip: string | null;
  userAgent: string | null;
  acceptLanguage: string | null;
}

/**
 * A network with what the browser says it is, so that a private window is known again. Versions count by their first
 * number alone: the rest changes every few days. Null where either is not known.
 */
export function browserKey({ ip, userAgent, acceptLanguage }: BrowserTraces): string | null {
  const network = ip === null ? null : networkKey(ip);
  const browser = normal(userAgent).replaceAll(/(\d+)(?:[._]\d+)+/g, '$1');
  if (network === null || browser === '') return null;
  return [network, browser, normal(acceptLanguage)].join('|');
}

function normal(text: string | null): string {
  return (text ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
