import { count, type Counted } from '../counted.ts';
import { inLanguage } from '../in-language.ts';

export const programProtectionTexts = inLanguage('programProtection', {
  trial: {
    examples: (n: Counted) => count(n, 'example', 'examples'),
    title: 'Try it on the past',
    try: 'Try these numbers',
    again: 'Try again',
    stale: 'You have changed the numbers since: what stands below is of those before.',
    about:
      'Weighs the referrals that you have had once more, by these numbers. Nothing changes, and nothing has to be saved.',
    nothing:
      'There is no past to try it on yet. Once friends have come by your members’ links, you can see here what other numbers would have done.',
    since: (date: string) => `Those since ${date}, each by what was known of it.`,
    through: 'Go through',
    wait: 'Wait for you',
    blocked: 'Blocked',
    referrals: 'Referrals',
    live: 'By the live numbers',
    these: 'By these',
    caption: 'What becomes of the referrals of the past',
    changed: 'Whose fate would change',
    changedLabel: 'Referrals whose fate would change',
    friend: 'a friend',
  },
  card: {
    title: 'Protection',
    hint: 'Each sign that a friend may be the advocate adds to a score. Nothing is dropped in silence: what waits or is blocked stands under Referrals, with its evidence.',
    reset: 'Reset to our defaults',
    review: 'Waits for you from',
    reviewHelp: 'From this score on somebody of your staff looks first.',
    block: 'Blocked from',
    blockHelp: 'From this score on nothing is given until your staff release it.',
    perDay: 'Friends in a day that are usual',
    perDayHelp: 'Of one advocate. More of them are a sign.',
    remember: 'Remember signs for',
    days: 'days',
    rememberHelp:
      'Mailboxes, phones, addresses, devices and networks are kept as keyed hashes alone, which nobody can read back, and are deleted after this time.',
    weights: 'What each sign counts',
    ours: 'Our defaults',
    changed: (n: Counted) => `${count(n, 'sign', 'signs')} changed`,
  },
  signals: {
    same_email: {
      label: 'The advocate’s own mailbox',
      help: 'Dots, tags and second names of a provider set apart.',
    },
    similar_email: {
      label: 'Almost the advocate’s mailbox',
      help: 'The same name but for digits, at the same provider.',
    },
    same_phone: {
      label: 'The advocate’s phone',
      help: 'The same number, however it is written.',
    },
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
  },
});
