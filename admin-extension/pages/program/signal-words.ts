import type { SignalShown } from '../../../server/contract/referral.ts';

export type SignalKind = SignalShown['kind'];

/** Each sign that a referral may not be one: what it is called, and what it means. */
export const signalWords: Readonly<Record<SignalKind, { label: string; help: string }>> = {
  same_email: {
    label: 'The advocate’s own mailbox',
    help: 'Dots, tags and second names of a provider set apart.',
  },
  similar_email: {
    label: 'Almost the advocate’s mailbox',
    help: 'The same name but for digits, at the same provider.',
  },
  same_phone: { label: 'The advocate’s phone', help: 'The same number, however it is written.' },
  same_address: {
    label: 'The advocate’s address',
    help: 'Families and flatmates share one.',
  },
  same_device: {
    label: 'The advocate’s very browser',
    help: 'Counts instead of a like browser and the network.',
  },
  same_browser: {
    label: 'A like browser on their network',
    help: 'The same make and version, in the same home.',
  },
  same_network: {
    label: 'The advocate’s network',
    help: 'A home, an office or a café.',
  },
  same_payment_name: {
    label: 'Paid in the advocate’s name',
    help: 'The name on the bill is theirs.',
  },
  repeated_friend: {
    label: 'Like an earlier friend',
    help: 'Shares a mailbox, phone, device or name with another friend of this advocate, or an address with two.',
  },
  existing_customer: {
    label: 'Has bought here before',
    help: 'The offer is for people who are new.',
  },
  known_customer: {
    label: 'Like another customer',
    help: 'The name, and the address or phone, of somebody who has bought here.',
  },
  disposable_mail: {
    label: 'A throw-away mailbox',
    help: 'From a service whose mailboxes live for minutes.',
  },
  velocity: {
    label: 'Many friends in one day',
    help: 'More than you find usual.',
  },
};
