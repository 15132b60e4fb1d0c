import { inLanguage } from '../in-language.ts';

/** Reports of the program’s parts: what each is called, what it answers, and what every figure of it means. */
export const reportProgramTexts = inLanguage('report-program', {
  rewards: {
    title: 'Rewards',
    question: 'Which rewards work: asked for, used, and in which orders?',
    figures: {
      redemptions: {
        title: 'Redemptions',
        says: 'Rewards that members asked for in this time.',
      },
      used: {
        title: 'Used',
        says: 'Rewards asked for in this time that have been used, whenever that was.',
      },
      expired_unused: {
        title: 'Ran out unused',
        says: 'Rewards asked for in this time whose code ran out. Their points went back, unless the program keeps them.',
      },
      points_spent: {
        title: 'Points spent',
        says: 'Points of rewards that were used, less what went back.',
      },
      order_revenue: {
        title: 'Revenue of orders with one',
        says: 'Net sales of orders that used a reward: goods after discounts and refunds, without tax and shipping.',
      },
      average_order: {
        title: 'Average order with one',
        says: 'Net sales of orders that used a reward ÷ those orders.',
      },
    },
    charts: {
      used: {
        title: 'Asked for and used',
        says: 'Rewards by the day or the month in which they were asked for, and how many of them have been used.',
      },
    },
    tables: {
      rewards: {
        title: 'Reward by reward',
        says: 'What became of each reward that was asked for in this time.',
      },
    },
  },
  campaigns: {
    title: 'Campaigns',
    question: 'What did each campaign give, and what was bought while it ran?',
    figures: {
      points: {
        title: 'Points given',
        says: 'Points that campaigns gave on top of what the rules give.',
      },
      orders: {
        title: 'Orders',
        says: 'Orders for which a campaign gave points.',
      },
      revenue: {
        title: 'Revenue',
        says: 'Net sales of those orders: goods after discounts and refunds, without tax and shipping.',
      },
      cost: {
        title: 'Cost',
        says: 'Points given × the value of a point, before breakage.',
      },
    },
    charts: {
      points: {
        title: 'Points by campaign',
        says: 'Points that each campaign gave over time; of many, those that gave most.',
      },
    },
    tables: {
      campaigns: {
        title: 'Campaign by campaign',
        says: 'What each campaign gave in this time, to how many buyers, and in which orders.',
      },
    },
  },
  referrals: {
    title: 'Referrals',
    question: 'What did friends bring whom members invited, and what did it cost?',
    figures: {
      shares: {
        title: 'Shares',
        says: 'How often members shared their link.',
      },
      clicks: {
        title: 'Clicks',
        says: 'How often a link was followed.',
      },
      claims: {
        title: 'Claims',
        says: 'Friends who took what the link offered.',
      },
      orders: {
        title: 'First orders',
        says: 'Friends who placed their first order.',
      },
      rewards: {
        title: 'Rewarded',
        says: 'Referrals for which the member was rewarded.',
      },
      revenue: {
        title: 'Attributed revenue',
        says: 'Goods of friends’ first orders after discounts and refunds. Attributed: some friends would have come anyway.',
      },
      discounts: {
        title: 'Discounts',
        says: 'What friends’ codes took off their orders.',
      },
      points_given: {
        title: 'Points given',
        says: 'Points given to members and to friends for referrals.',
      },
      gifts: {
        title: 'Other gifts',
        says: 'Gifts to members, and to friends what is no code or was not used yet.',
      },
    },
    charts: {
      steps: {
        title: 'Step by step',
        says: 'Clicks, claims, first orders and rewards on each day, or in each month. Each counts when it happened.',
      },
    },
    tables: {
      channels: {
        title: 'Ways of sharing',
        says: 'How friends came, and how far they went.',
      },
      advocates: {
        title: 'Who brings friends',
        says: 'The members whose friends were rewarded most.',
      },
    },
  },
});
