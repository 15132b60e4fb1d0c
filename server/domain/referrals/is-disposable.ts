import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import { readEmail } from './read-email.ts';

const throwaway = disposableEmailBlocklistSet();

/** Whether the address is at a provider of mailboxes that are thrown away, or under one of its subdomains. */
export function isDisposable(email: string): boolean {
  const labels = readEmail(email)?.domain.split('.') ?? [];
  return labels.some((_, at) => throwaway.has(labels.slice(at).join('.')));
}
