import { inLanguage } from '../in-language.ts';

export const inboxTexts = inLanguage('inbox', {
  title: 'Inbox',
  subtitle: 'What Shopify told Regulars, and what became of it',
  back: 'Developers',
  states: {
    all: 'All',
    waiting: 'Waiting',
    failed: 'Failed',
    done: 'Done',
    ignored: 'Ignored',
  },
  tabs: 'State of the deliveries',
  pages: 'Pages of deliveries',
  caption: 'Deliveries, newest first',
  delivery: 'Delivery',
  state: 'State',
  attempts: 'Attempts',
  received: 'Received',
  action: 'Action',
  replay: 'Replay',
  replayOf: (what: string) => `Replay ${what}`,
  replayed: 'It will be handled again in a moment',
  noFailed: 'Nothing has failed',
  noFailedHelp:
    'A delivery that can’t be read is kept here with the field that is wrong, and can be replayed.',
  nothingYet: 'Nothing has arrived yet',
  nothing: 'Nothing here',
  nothingHelp:
    'Orders, refunds and customers of your shop arrive here within seconds, and stay for 60 days.',
});
