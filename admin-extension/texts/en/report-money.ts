import { inLanguage } from '../in-language.ts';

/** Reports of points as money: what each is called, what it answers, and what every figure of it means. */
export const reportMoneyTexts = inLanguage('report-money', {
  movement: {
    title: 'Points movement',
    question: 'How many points came in and went out, and does it add up to the point?',
    figures: {
      opening: {
        title: 'Opening',
        says: 'Points that members held before the first day: available, pending and set aside.',
      },
      issued: {
        title: 'Issued',
        says: 'Points given for orders, activities and tiers, whether they can be spent yet or not.',
      },
      revoked: {
        title: 'Taken back',
        says: 'Points taken back because an order was refunded, cancelled or changed.',
      },
      redeemed: {
        title: 'Redeemed',
        says: 'Points spent for good: their reward was used. Points of a reward that is not used yet are still outstanding.',
      },
      returned: {
        title: 'Returned',
        says: 'Redeemed points given back because the order that used the reward was refunded or cancelled.',
      },
      expired: {
        title: 'Expired',
        says: 'Points that nobody used in time.',
      },
      adjusted: {
        title: 'Adjusted',
        says: 'What staff and imports added, less what they took. Below zero: more was taken.',
      },
      closing: {
        title: 'Closing',
        says: 'Points that members hold after the last day: opening + issued − taken back − redeemed + returned − expired + adjusted.',
      },
    },
    charts: {
      moves: {
        title: 'Points in and out',
        says: 'Issued points stand above the line; redeemed, expired and taken back ones below it.',
      },
      outstanding: {
        title: 'Points outstanding',
        says: 'Points that members held at the end of each day: available, pending and set aside.',
      },
    },
    tables: {
      days: {
        title: 'Day by day',
        says: 'Each line closes by itself, and opens where the one before it closed. Money is points at the value of a point.',
      },
      kinds: {
        title: 'By kind of booking',
        says: 'Every way in which points moved, from which account to which, straight from the ledger.',
      },
    },
  },
  liability: {
    title: 'Liability',
    question: 'What are the points that members still hold likely to cost?',
    figures: {
      available: {
        title: 'Available',
        says: 'Points that members can spend now.',
      },
      pending: {
        title: 'Pending',
        says: 'Points that were earned and can’t be spent yet.',
      },
      held: {
        title: 'Set aside',
        says: 'Points set aside for rewards that were asked for and not used yet.',
      },
      outstanding: {
        title: 'Outstanding',
        says: 'Available + pending + set aside, at the end of the last day.',
      },
      value: {
        title: 'Full value',
        says: 'What all outstanding points would cost if each was used: by the reward that gives most money for a point.',
      },
      breakage: {
        title: 'Expected breakage',
        says: 'Share of outstanding points that is never going to be used, as far as earlier months show.',
      },
      liability_low: {
        title: 'Liability, low',
        says: 'Full value less breakage, if as many points stay unused as in the months with the most.',
      },
      liability_base: {
        title: 'Liability, expected',
        says: 'Full value × (1 − expected breakage).',
      },
      liability_high: {
        title: 'Liability, high',
        says: 'Full value less breakage, if as few points stay unused as in the months with the fewest.',
      },
    },
    charts: {
      liability: {
        title: 'Points outstanding over time',
        says: 'Available, pending and set aside points at the end of each day or month.',
      },
      cohorts: {
        title: 'Still open, by month earned',
        says: 'Points of each month that have neither been spent nor expired.',
      },
    },
    tables: {
      cohorts: {
        title: 'How the points of each month ended',
        says: 'Points earned in one month, and what has become of them since. Breakage is the share of the open ones that is expected never to be used.',
      },
    },
  },
  expiring: {
    title: 'Expiring points',
    question: 'Which points will expire when, and who can still be reminded?',
    figures: {
      expiring_30: {
        title: 'In 30 days',
        says: 'Points that expire within 30 days unless they are used.',
      },
      expiring_90: {
        title: 'In 90 days',
        says: 'Points that expire within 90 days unless they are used.',
      },
      expiring_365: {
        title: 'In a year',
        says: 'Points that expire within 365 days unless they are used.',
      },
      never: {
        title: 'Never',
        says: 'Points without a date of expiry.',
      },
      members_30: {
        title: 'Members, 30 days',
        says: 'Members with at least one point that expires within 30 days.',
      },
    },
    charts: {
      calendar: {
        title: 'The next twelve months',
        says: 'Points by the month in which they expire, as members hold them now.',
      },
    },
    tables: {
      days: {
        title: 'The next 60 days with points',
        says: 'Days on which points expire, from how many lots and members.',
      },
      months: {
        title: 'Month by month',
        says: 'Points by the month in which they expire, and what they are worth.',
      },
    },
  },
});
