import { inLanguage } from '../in-language.ts';

export const overviewTexts = inLanguage('overview', {
  title: 'Overview',
  period: 'Period',
  periods: {
    '7': 'Last 7 days',
    '30': 'Last 30 days',
    '90': 'Last 90 days',
    '365': 'Last 365 days',
  },
  compared: (from: string, to: string, since: string, until: string) =>
    `${from} to ${to}, compared with ${since} to ${until}`,
  open: 'Open the report',
  figures: {
    members: {
      title: 'Members',
      says: 'Everybody in the program now. The change is of those who joined, against as many days before.',
      joined: (joined: string, before: string) => `${joined} joined, ${before} before`,
    },
    participation: {
      title: 'Participation',
      says: 'Members who earned points or asked for a reward in this time ÷ members.',
    },
    issued: {
      title: 'Points issued',
      says: 'Points given for orders, activities and tiers in this time.',
    },
    redeemed: {
      title: 'Points redeemed',
      says: 'Points spent for good in this time: their reward was used.',
    },
    redemption_rate: {
      title: 'Redemption rate',
      says: 'Points redeemed ÷ points issued, both in this time.',
    },
    repeat_purchase: {
      title: 'Repeat purchase of members',
      says: 'Members with two orders or more ÷ members with one or more, in this time. Beside it the same of customers who are not members.',
      others: (share: string) => `${share} of other customers`,
    },
    attributed_revenue: {
      title: 'Attributed revenue',
      says: 'Net sales of orders that carried a reward or a referral. Attributed: some of these orders would have come anyway.',
    },
    liability: {
      title: 'Points liability',
      says: 'Points that members hold now: available, pending and set aside. Their worth is by the reward that gives most money for a point, whole and after the share that is expected never to be used.',
      worth: (money: string) => `worth ${money} in rewards`,
      afterBreakage: (money: string) => `${money} after expected breakage`,
      withoutWorth: 'points that members can still spend',
    },
  },
  trend: {
    title: 'Trend',
    label: 'What is drawn',
    points: 'Points',
    revenue: 'Attributed revenue',
    joined: 'New members',
    pointsTitle: 'Points issued and redeemed',
    issued: 'Issued',
    redeemed: 'Redeemed',
    attributed: 'Attributed revenue',
    members: 'New members',
    before: 'The days before',
    day: 'Day',
    month: 'Month',
    quiet: {
      title: 'No points moved yet',
      text: 'The first paid order of a member earns points, and shows here a moment later.',
      action: 'See the program',
    },
  },
  events: {
    title: 'Latest events',
    member: 'Member',
    what: 'What happened',
    points: 'Points',
    when: 'When',
    none: {
      title: 'Nothing has happened yet',
      text: 'Members who join, earn, redeem or return something show up here as it happens.',
    },
  },
  health: {
    title: 'Health',
    ledger: {
      unchecked: 'Ledger not checked yet',
      uncheckedText: 'It is checked every night, and whenever you ask.',
      good: 'Every point is accounted for',
      checked: (ago: string) => `Checked ${ago}`,
      bad: 'The ledger does not add up',
      badText: (ago: string) => `Checked ${ago}. Open the list of what is broken.`,
    },
    inbox: {
      failed: (count: string) => `${count} failed in the inbox`,
      failedText: (count: number) =>
        `${count === 1 ? 'A delivery' : 'Deliveries'} from Shopify could not be read. Open to see why and replay.`,
      good: 'Inbox is up to date',
      handled: 'Everything from Shopify has been handled',
      waiting: (count: string) => `${count} being handled now`,
    },
    webhooks: {
      never: 'Nothing has come from Shopify yet',
      neverText:
        'The first order or customer of the shop shows here. A test order is enough to try it.',
      good: 'Shopify’s messages arrive',
      last: (ago: string) => `The last one ${ago}`,
      quiet: 'Shopify has been quiet',
      quietText: (ago: string) =>
        `The last message came ${ago}. If the shop had orders since, ask whoever runs Regulars for you whether its address can be reached: Shopify gives up after some hours without an answer.`,
    },
    widget: {
      never: 'The widget has not been seen in the shop yet',
      neverText:
        'In the Shopify admin: Online Store, Themes, Customize, App embeds. Switch Regulars on and save.',
      good: 'The widget shows in the shop',
      seen: (ago: string) => `Last seen ${ago}`,
      gone: 'The widget has not been seen lately',
      goneText: (ago: string) =>
        `Last seen ${ago}. A changed theme may have switched it off: look under Themes, Customize, App embeds.`,
    },
    tasks: {
      title: (count: number, said: string) =>
        count === 1 ? '1 thing to do' : `${said} things to do`,
      lookUp: 'A platform gave no clear answer: points are held until you say what is there.',
      handOver: 'Members wait for a reward that your staff hand over.',
    },
  },
});
