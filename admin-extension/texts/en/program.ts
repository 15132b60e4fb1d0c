import { inLanguage } from '../in-language.ts';

export const programTexts = inLanguage('program', {
  fields: {
    max_points: '“Most points”',
    points_step: '“Points per step”',
    block_from: '“Blocked from”',
    code_days: 'the days it is good for',
  },
  languages: {
    title: 'In other languages',
    none: 'None',
    removeThis: (language: string) => `Remove ${language}`,
    remove: 'Remove',
    add: 'Add language',
    titleIn: (language: string) => `Title in ${language}`,
  },
  backtest: {
    same: (months: number, points: string) =>
      `Over the last ${months} months it would have given as many points as the live program: ${points}.`,
    other: (months: number, given: { draft: string; live: string; difference: string }) =>
      `Over the last ${months} months it would have given ${given.draft} instead of ${given.live}: ${given.difference}.`,
    title: 'On the past',
    never: 'This draft was never tried on the past.',
    stale: 'The draft was changed since it was last tried on the past.',
    try: 'Try it first',
    see: 'See the result',
  },
  leave: {
    title: 'Leave without saving?',
    leave: 'Leave page',
    stay: 'Stay',
    text: 'Your changes to the program are not saved yet. Leaving this page loses them.',
  },
  piece: {
    done: 'Done',
    cancel: 'Cancel',
    wrong: 'This can’t stay as it is',
  },
  aside: {
    doubts: 'Is this meant?',
    preview: 'What shoppers get',
    wrong: 'Correct the marked fields to see what the program means.',
    unpublished: 'Not published yet',
  },
  editor: {
    saved: 'Draft saved',
    subtitle: (version: number, ago: string, by: string) =>
      `Version ${version}, published ${ago} by ${by}`,
    review: 'Review and publish',
    backtest: 'Try it on the past',
    versions: 'Versions',
    json: 'View as JSON',
    parts: 'Parts of the program',
    draft: 'Draft',
    live: 'Live',
    oneWrong: '1 field needs attention',
    manyWrong: (fields: number) => `${fields} fields need attention`,
  },
  title: 'Program',
  json: {
    title: 'The program as JSON',
    use: 'Use in the form',
    close: 'Close',
    about:
      'What is left out gets its default. Nothing is saved until you save the draft or publish.',
    document: 'Program document',
    download: 'Download',
    broken: 'This is not JSON yet: check commas, quotes and brackets.',
  },
  notices: {
    problems: 'This program can’t be saved yet',
    draft: 'This is a draft; shoppers still see the live version',
    throwAway: 'Throw the draft away',
    saved: (ago: string) => `Saved ${ago}.`,
  },
  sections: {
    earning: 'Earning',
    campaigns: 'Campaigns',
    activities: 'Activities',
    tiers: 'Tiers',
    segments: 'Segments',
    rewards: 'Rewards',
    referrals: 'Referrals',
    settings: 'Settings',
  },
  publish: {
    done: (version: number) => `Version ${version} is live`,
    title: (version: number) => `Publish version ${version}`,
    publish: 'Publish',
    notYet: 'Not yet',
    changes: 'What changes',
    nothing: 'Nothing: it means the same as the live version.',
    effects: 'What it does',
    orders:
      'New orders follow the new version at once. Orders that have earned already keep the version they earned under, also when they are refunded.',
  },
  throwAway: {
    done: 'The draft is gone',
    title: 'Throw the draft away?',
    yes: 'Throw it away',
    no: 'Keep it',
    text: 'Everything that was changed since the live version is lost.',
  },
  example: {
    title: 'Try an order',
    amount: 'Order of',
    wrongAmount: 'Use an amount such as 42.00',
    tier: 'By a member in',
    noTier: 'no tier',
    earns: (money: string, tier: string | null, points: string) =>
      tier === null
        ? `A ${money} order earns ${points}`
        : `A ${money} order of a ${tier} member earns ${points}`,
    live: (points: string, difference: string) => `Live: ${points}. The draft gives ${difference}.`,
    same: (points: string) => `Live: ${points} as well.`,
    why: 'How that comes about',
    unknown: 'This order can’t be reckoned just now.',
    about:
      'Paid now in the online shop, by somebody who has bought before, with nothing that a rule names.',
  },
});
