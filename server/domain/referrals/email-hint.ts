import { readEmail } from './read-email.ts';

/** `b…@example.com`: enough to know whom one asks about, too little to write to them. */
export function emailHint(email: string): string {
  const parts = readEmail(email);
  if (parts === null) return '…';
  const [first = ''] = parts.name;
  return `${first}…@${parts.domain}`;
}
