/** A message that a member is owed: what became of it, and why. */

export type NoticeState = 'waiting' | 'sent' | 'failed' | 'not_sent' | 'withdrawn';

/**
 * Why a notice did not go out. `not_sent`: nothing was tried. `withdrawn`: what it would have said is no
 * longer so. `failed`: it was tried and could not be delivered.
 */
export type NoticeReason =
  | 'no_email'
  | 'opted_out'
  | 'no_mail_server'
  | 'points_gone'
  | 'overtaken'
  | 'shop_closed'
  | 'erased'
  | 'refused'
  | 'unreachable'
  | 'internal';

/** Which days before points expire their member is told, each once. */
export const warningDays = [30, 7, 1] as const;
export type WarningDays = (typeof warningDays)[number];

/** What stands between a member and any mail at all; null: nothing. */
export function whyNoMail(
  reader: { email: string | null; optedOut: boolean },
  canSend: boolean,
): 'no_email' | 'opted_out' | 'no_mail_server' | null {
  if (reader.optedOut) return 'opted_out';
  if (reader.email === null) return 'no_email';
  return canSend ? null : 'no_mail_server';
}
