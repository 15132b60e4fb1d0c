import type { Texts } from './texts.ts';

export const en: Texts = {
  hello: 'Hello {name},',
  helloAnyone: 'Hello,',
  why: 'You get this mail because you collect {points} at {shop}.',
  optOut: 'No more reminders',
  expiryWarning: {
    subject: {
      today: { one: '{amount} expires today', other: '{amount} expire today' },
      tomorrow: { one: '{amount} expires tomorrow', other: '{amount} expire tomorrow' },
      later: { one: '{amount} expires on {day}', other: '{amount} expire on {day}' },
    },
    preview: 'Still good until the end of {date}.',
    lead: {
      one: 'You still have a little something at {shop}, and it expires soon:',
      other: 'You still have something to spend at {shop}, and it expires soon:',
    },
    until: 'Good until the end of',
    daysLeft: {
      today: 'Last day today',
      tomorrow: 'Until tomorrow',
      later: { one: '{count} day left', other: '{count} days left' },
    },
    worth: 'Enough for {money} off your next order',
    button: 'Visit {shop}',
    after: 'What is not spent by then expires. What expires first is always spent first.',
  },
};
