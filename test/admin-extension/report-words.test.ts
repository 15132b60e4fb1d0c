import { describe, expect, it } from 'vitest';
import {
  columnNames,
  nameColumn,
  nameOf,
  reportWords,
} from '../../admin-extension/pages/reports/report-words.ts';
import { reportCustomers } from '../../admin-extension/texts/de/report-customers.ts';
import { reportMoney } from '../../admin-extension/texts/de/report-money.ts';
import { reportNames } from '../../admin-extension/texts/de/report-names.ts';
import { reportProgram } from '../../admin-extension/texts/de/report-program.ts';
import { type ReportId, reportIds } from '../../server/contract/report.ts';

interface Parts {
  figures: string;
  charts: string;
  tables: string;
  names: string;
}

/** Every id that the reports are made of. */
const parts: Readonly<Record<ReportId, Parts>> = {
  movement: {
    figures: 'opening issued revoked redeemed returned expired adjusted closing',
    charts: 'moves outstanding',
    tables: 'days kinds',
    names:
      'day opening issued revoked redeemed returned expired adjusted closing opening_money issued_money revoked_money redeemed_money returned_money expired_money adjusted_money closing_money kind from to transfers points',
  },
  liability: {
    figures:
      'available pending held outstanding value breakage liability_low liability_base liability_high',
    charts: 'liability cohorts',
    tables: 'cohorts',
    names: 'month earned spent expired taken open breakage outstanding',
  },
  expiring: {
    figures: 'expiring_30 expiring_90 expiring_365 never members_30',
    charts: 'calendar',
    tables: 'days months',
    names: 'day lots members points month money',
  },
  participation: {
    figures: 'members joined active participation redemption_rate earned_members redeemed_members',
    charts: 'active joined',
    tables: 'months',
    names: 'month members joined active participation issued redeemed redemption_rate',
  },
  customers: {
    figures:
      'customers_members customers_others repeat_rate_members repeat_rate_others orders_per_member orders_per_other order_value_members order_value_others lifetime_value_members lifetime_value_others attributed_revenue redeeming_orders',
    charts: 'revenue',
    tables: 'kinds',
    names:
      'buyers customers orders revenue order_value repeat_rate orders_each lifetime_value members others attributed',
  },
  cohorts: {
    figures: 'retention_3 retention_6 retention_12 repeat_rate',
    charts: 'retention retention_members retention_others revenue',
    tables: 'cohorts',
    names: 'month customers',
  },
  tiers: {
    figures: 'members_in_tiers share_in_tiers rose fell',
    charts: 'rises',
    tables: 'tiers movements',
    names:
      'tier members share points_outstanding revenue_per_member rose_into fell_into from to rose fell',
  },
  rewards: {
    figures: 'redemptions used expired_unused points_spent order_revenue average_order',
    charts: 'used',
    tables: 'rewards',
    names:
      'reward redemptions used used_share expired returned points discount revenue average_order requested',
  },
  campaigns: {
    figures: 'points orders revenue cost',
    charts: 'points',
    tables: 'campaigns',
    names: 'campaign from to orders buyers points cost revenue share_of_points',
  },
  referrals: {
    figures: 'shares clicks claims orders rewards revenue discounts points_given gifts',
    charts: 'steps',
    tables: 'channels advocates',
    names: 'channel shares clicks claims orders rewards revenue member rewarded points',
  },
};

const german = { ...reportMoney, ...reportCustomers, ...reportProgram };

describe('the words of the reports', () => {
  it.each(reportIds)('name and explain every part of %s in both languages', (id) => {
    for (const part of ['figures', 'charts', 'tables'] as const)
      for (const words of [reportWords[id], german[id]]) {
        const named: Readonly<Record<string, { title: string; says: string }>> = words[part];
        const missing = parts[id][part]
          .split(' ')
          .filter((name) => !named[name]?.title || !named[name].says);
        expect({ id, part, missing }).toEqual({ id, part, missing: [] });
      }
    const names: readonly Readonly<Record<string, string>>[] = [columnNames, reportNames.columns];
    for (const known of names)
      expect(parts[id].names.split(' ').filter((name) => !known[name])).toEqual([]);
    expect(german[id].title).not.toBe('');
    expect(german[id].question).not.toBe('');
  });

  it('say an id that they do not know as it is written', () => {
    expect(nameOf(reportWords.tiers.figures, 'new_figure')).toEqual({
      title: 'New figure',
      says: '',
    });
    expect(nameColumn('new_column')).toBe('New column');
    expect(nameColumn('m12')).toBe('+12');
  });
});
