import { inLanguage } from '../in-language.ts';

export const reportsTexts = inLanguage('reports', {
  title: 'Reports',
  subtitle: 'Every figure opens to what it means, and to the rows behind it',
  groups: {
    money: 'Money',
    customers: 'Customers',
    program: 'Program',
  },
  period: 'Period',
  periods: {
    '7': 'Last 7 days',
    '30': 'Last 30 days',
    '90': 'Last 90 days',
    month: 'This month',
    last_month: 'Last month',
    quarter: 'This quarter',
    last_quarter: 'Last quarter',
    year: 'This year',
    '12_months': 'Last 12 months',
    own: 'Own days',
  },
  compare: 'Compare with',
  compares: {
    none: 'Nothing',
    previous: 'The days before',
    year: 'A year before',
  },
  days: (from: string, to: string) => `${from} to ${to}`,
  comparedWith: (from: string, to: string) => `compared with ${from} to ${to}`,
  asOf: (time: string) => `As of ${time}`,
  refresh: 'Refresh',
  print: 'Print',
  csv: 'Download CSV',
  csvOf: (title: string) => `Download CSV: ${title}`,
  downloaded: 'The file was downloaded',
  units: { day: 'Day', month: 'Month', months_since: 'Month' },
  /** What a figure is compared with, in the legend of a chart. */
  before: { previous: 'The days before', year: 'A year before' },
  opens: 'Show the rows behind it',
  nothing: {
    title: 'Nothing happened in this time',
    text: 'Orders, rewards and everything else that moves points show here a moment later. Try a longer time.',
    action: 'Look at the last 12 months',
  },
  table: {
    none: 'Nothing in this time.',
    all: (count: string) => `Show all ${count}`,
    fewer: 'Show fewer',
    leftOut: (count: number, said: string) =>
      count === 1 ? '1 more row is not shown.' : `${said} more rows are not shown.`,
    points: 'Points',
    money: 'Money',
    showIn: 'Show in',
    total: 'Total',
  },
  rows: {
    unnamed: 'Unnamed member',
    none: 'There are no rows in this time.',
    more: 'Show more',
    close: 'Close',
    caption: (figure: string) => `What ${figure} is made of`,
    shown: (count: number, said: string) => (count === 1 ? '1 row' : `${said} rows`),
    newest: 'newest first',
  },
  equation: {
    title: 'It adds up',
    label: 'From opening to closing',
    plus: 'plus',
    minus: 'less',
    equals: 'makes',
  },
  span: {
    title: 'What it is likely to cost',
    low: 'Low',
    base: 'Expected',
    high: 'High',
    whole: 'Full value',
  },
  cohorts: {
    label: 'Whose first orders',
    all: 'Everybody',
    members: 'Members',
    others: 'Others',
    row: 'First order',
    columns: 'Months since the first order:',
    hint: 'Months since the first order; 0 is the month itself',
  },
  ladder: {
    title: 'The ladder',
    label: 'Tiers with their members, the highest last',
    members: (count: number, said: string) => (count === 1 ? '1 member' : `${said} members`),
    share: (share: string) => `${share} of all`,
    moves: (rose: string, fell: string) => `${rose} rose to it, ${fell} fell to it`,
  },
  notes: {
    otherCurrencies: (count: number, said: string) =>
      count === 1
        ? 'One order in another currency is not in the amounts.'
        : `${said} orders in other currencies are not in the amounts.`,
    notEnoughData: {
      title: 'Not enough data yet',
      text: 'Some figures need a longer past than this shop has. They fill in as time goes by.',
    },
    noPointValue: {
      title: 'A point has no value in money yet',
      text: 'No reward of the live program gives money for points. Add one that takes an amount off, and points are valued by it.',
      action: 'See the rewards',
    },
  },
});
