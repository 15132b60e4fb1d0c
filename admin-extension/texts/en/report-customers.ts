import { inLanguage } from '../in-language.ts';

/** Reports of people: what each is called, what it answers, and what every figure of it means. */
export const reportCustomersTexts = inLanguage('report-customers', {
  participation: {
    title: 'Participation',
    question: 'How many members take part, and how many only belong?',
    figures: {
      members: {
        title: 'Members',
        says: 'Everybody in the program at the end of the last day.',
      },
      joined: {
        title: 'Joined',
        says: 'Members who joined in this time.',
      },
      active: {
        title: 'Active members',
        says: 'Members who earned points or asked for a reward in this time.',
      },
      participation: {
        title: 'Participation',
        says: 'Active members ÷ members.',
      },
      redemption_rate: {
        title: 'Redemption rate',
        says: 'Points redeemed ÷ points issued, both in this time.',
      },
      earned_members: {
        title: 'Members who earned',
        says: 'Members who were given points in this time.',
      },
      redeemed_members: {
        title: 'Members who redeemed',
        says: 'Members who asked for a reward in this time.',
      },
    },
    charts: {
      active: {
        title: 'Active members over time',
        says: 'Members who earned points or asked for a reward on each day, or in each month.',
      },
      joined: {
        title: 'New members',
        says: 'Members who joined on each day, or in each month.',
      },
    },
    tables: {
      months: {
        title: 'Month by month',
        says: 'The first and the last month count only their days within the chosen time.',
      },
    },
  },
  customers: {
    title: 'Members and others',
    question: 'Do members buy more often, and more, than customers who are not members?',
    figures: {
      customers_members: {
        title: 'Members who bought',
        says: 'Members with at least one order in this time.',
      },
      customers_others: {
        title: 'Others who bought',
        says: 'Customers outside the program with at least one order in this time.',
      },
      repeat_rate_members: {
        title: 'Repeat purchase, members',
        says: 'Members with two orders or more ÷ members with one or more, in this time.',
      },
      repeat_rate_others: {
        title: 'Repeat purchase, others',
        says: 'Customers outside the program with two orders or more ÷ those with one or more, in this time.',
      },
      orders_per_member: {
        title: 'Orders per member',
        says: 'Orders of members ÷ members who bought, in this time.',
      },
      orders_per_other: {
        title: 'Orders per other customer',
        says: 'Orders of customers outside the program ÷ those who bought, in this time.',
      },
      order_value_members: {
        title: 'Order value, members',
        says: 'Average net sales of an order of a member: goods after discounts and refunds, without tax and shipping.',
      },
      order_value_others: {
        title: 'Order value, others',
        says: 'Average net sales of an order of somebody else: goods after discounts and refunds, without tax and shipping.',
      },
      lifetime_value_members: {
        title: 'Lifetime value, members',
        says: 'Average net sales of a member who bought in this time, of all their orders since the first.',
      },
      lifetime_value_others: {
        title: 'Lifetime value, others',
        says: 'Average net sales of a customer outside the program who bought in this time, of all their orders since the first.',
      },
      attributed_revenue: {
        title: 'Attributed revenue',
        says: 'Net sales of orders that carried a reward or a referral. Attributed: some of these orders would have come anyway.',
      },
      redeeming_orders: {
        title: 'Orders with a reward',
        says: 'Orders in this time that used a reward.',
      },
    },
    charts: {
      revenue: {
        title: 'Net sales',
        says: 'Goods after discounts and refunds, without tax and shipping: of members, of others, and of orders that carried a reward or a referral.',
      },
    },
    tables: {
      kinds: {
        title: 'Side by side',
        says: 'The same figures for members and for customers outside the program. Members tend to be the better customers from the start: a difference is not yet an effect.',
      },
    },
  },
  cohorts: {
    title: 'Cohorts',
    question: 'Of those who first bought in a month, how many came back, and when?',
    figures: {
      retention_3: {
        title: 'Back within 3 months',
        says: 'Share of customers who bought again within three months of their first order, among those whose first order is at least as long ago.',
      },
      retention_6: {
        title: 'Back within 6 months',
        says: 'Share of customers who bought again within six months of their first order, among those whose first order is at least as long ago.',
      },
      retention_12: {
        title: 'Back within 12 months',
        says: 'Share of customers who bought again within twelve months of their first order, among those whose first order is at least as long ago.',
      },
      repeat_rate: {
        title: 'Repeat purchase',
        says: 'Customers with two orders or more ÷ customers with one or more, of all cohorts shown.',
      },
    },
    charts: {
      retention: {
        title: 'Who bought again',
        says: 'Each line is the customers of one month by their first order; each cell the share of them who bought so many months later.',
      },
      retention_members: {
        title: 'Who bought again: members',
        says: 'As for everybody, with those alone who are members today.',
      },
      retention_others: {
        title: 'Who bought again: others',
        says: 'As for everybody, without members.',
      },
      revenue: {
        title: 'Net sales per customer',
        says: 'What a customer of each month has brought on average by so many months after the first order, all orders added up.',
      },
    },
    tables: {
      cohorts: {
        title: 'Cohorts as a table',
        says: 'The share of each month’s new customers who bought in the months after it.',
      },
    },
  },
  tiers: {
    title: 'Tiers',
    question: 'Who stands on which tier, who rises, and what is a tier worth?',
    figures: {
      members_in_tiers: {
        title: 'Members on a tier',
        says: 'Members who stand on a tier today, whatever time is chosen.',
      },
      share_in_tiers: {
        title: 'Share on a tier',
        says: 'Members on a tier ÷ all members.',
      },
      rose: {
        title: 'Rose',
        says: 'How often a member came to a higher tier in this time.',
      },
      fell: {
        title: 'Fell',
        says: 'How often a member went to a lower tier, or to none, in this time.',
      },
    },
    charts: {
      rises: {
        title: 'Up and down',
        says: 'Moves to a higher tier above the line, to a lower one below it.',
      },
    },
    tables: {
      tiers: {
        title: 'The tiers',
        says: 'Members of today, the points they hold, and their net sales per member in the twelve months up to the last day.',
      },
      movements: {
        title: 'Moves between tiers',
        says: 'How many members went from which tier to which in this time.',
      },
    },
  },
});
