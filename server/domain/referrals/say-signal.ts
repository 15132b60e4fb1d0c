import type { Signal } from './referral.ts';
import { sayList } from '../speech/say-values.ts';
import { sayDay } from './say-day.ts';

/** What a sign was seen by, in one sentence for staff. */
export function saySignal({ kind, evidence }: Signal): string {
  const on = typeof evidence.seen === 'string' ? `, last seen on ${sayDay(evidence.seen)}` : '';
  switch (kind) {
    case 'same_email':
      return evidence.what === 'account'
        ? 'The account that ordered is the advocate’s own.'
        : `The friend’s e-mail comes to the advocate’s own mailbox${on}.`;
    case 'similar_email':
      return `The friend’s e-mail is the advocate’s but for digits, dots or the like${on}.`;
    case 'same_phone':
      return `The friend gave a phone number of the advocate${on}.`;
    case 'same_address':
      return `The friend’s order goes to an address of the advocate${on}.`;
    case 'same_device':
      return `The friend used a browser of the advocate${on}.`;
    case 'same_browser':
      return `The friend used a browser like the advocate’s, on the same network${on}.`;
    case 'same_network':
      return `The friend was on the advocate’s network${on}.`;
    case 'same_payment_name':
      return `The friend’s order was made or paid in the advocate’s name${on}.`;
    case 'repeated_friend':
      return `${sayRepeated(evidence)}${on}.`;
    case 'existing_customer':
      return `The friend was a customer before${typeof evidence.since === 'string' ? `, since ${sayDay(evidence.since)}` : ''}.`;
    case 'known_customer':
      return 'The friend has the name, and the address or phone, of another customer.';
    case 'disposable_mail':
      return evidence.domain === undefined
        ? 'The friend’s e-mail is one to throw away.'
        : `The friend’s e-mail is one to throw away (${evidence.domain}).`;
    case 'velocity':
      return sayVelocity(evidence);
  }
}

const marks: Readonly<Record<string, string>> = {
  mailbox: 'the mailbox',
  phone: 'the phone number',
  device: 'the browser',
  address: 'the address',
  name: 'the name',
};

function sayRepeated({ what, friends }: Signal['evidence']): string {
  const shared = String(what ?? '')
    .split(', ')
    .flatMap((mark) => marks[mark] ?? []);
  const whose =
    typeof friends === 'number' && friends > 1 ? `${friends} other friends` : 'another friend';
  return `The friend shares ${sayList(shared, 'en') || 'something'} with ${whose} of this advocate`;
}

function sayVelocity({ friends, most }: Signal['evidence']): string {
  return friends === undefined || most === undefined
    ? 'The advocate brought unusually many friends within a day.'
    : `It was the advocate’s friend no. ${friends} within a day; more than ${most} are unusual.`;
}
