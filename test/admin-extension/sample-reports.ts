import type {
  Report,
  ReportChart,
  ReportColumn,
  ReportFigure,
  ReportId,
  ReportMonths,
  ReportRow,
  ReportTable,
  ReportUnit,
  ReportValue,
} from '../../server/contract/report.ts';

export const usd = (amount: string) => ({ amount, currency: 'USD' });

export const figure = (
  id: string,
  unit: ReportUnit,
  value: ReportValue,
  more: Partial<ReportFigure> = {},
): ReportFigure => ({ id, unit, value, before: null, opens: false, ...more });

/** Columns as `id unit`; each row is its cells, and its key the first of them. */
export const table = (
  id: string,
  columns: readonly string[],
  rows: readonly ReportRow['cells'][],
  more: Partial<ReportTable> = {},
): ReportTable => ({
  id,
  columns: columns.map((column) => {
    const [name = '', unit = 'text'] = column.split(' ');
    return { id: name, unit: unit as ReportColumn['unit'] };
  }),
  rows: rows.map((cells) => ({ key: String(cells[0]), cells, link: null })),
  total: null,
  left_out: 0,
  ...more,
});

export const chart = (id: string, more: Partial<ReportChart>): ReportChart => ({
  id,
  kind: 'lines',
  unit: 'points',
  step: 'day',
  labels: [],
  series: [],
  ...more,
});

export const report = (id: ReportId, more: Partial<Report> = {}): Report => ({
  id,
  from: '2026-10-01',
  to: '2026-10-31',
  compared_with: null,
  currency: 'USD',
  reckoned_at: '2026-11-22T17:31:00.000Z',
  figures: [],
  charts: [],
  tables: [],
  notes: [],
  ...more,
});

const flows = [
  'opening',
  'issued',
  'revoked',
  'redeemed',
  'returned',
  'expired',
  'adjusted',
  'closing',
];
const line = [1000, 500, 20, 300, 10, 50, -40, 1100];
const octoberDays = Array.from({ length: 40 }, (_, day) =>
  new Date(Date.UTC(2026, 8, 22 + day)).toISOString().slice(0, 10),
);

export const movement = report('movement', {
  compared_with: { from: '2026-08-31', to: '2026-09-30' },
  figures: flows.map((id, at) =>
    figure(id, 'points', line[at] ?? 0, {
      before: id === 'issued' ? 400 : 1000,
      opens: id === 'issued',
    }),
  ),
  charts: [
    chart('moves', {
      kind: 'bars',
      labels: octoberDays,
      series: ['issued', 'redeemed', 'expired', 'revoked'].map((id) => ({
        id,
        name: null,
        values: octoberDays.map(() => 10),
        before: null,
      })),
    }),
    chart('outstanding', {
      labels: octoberDays,
      series: [
        {
          id: 'closing',
          name: null,
          values: octoberDays.map((_, day) => 1000 + day),
          before: octoberDays.map(() => 900),
        },
      ],
    }),
  ],
  tables: [
    table(
      'days',
      [
        'day day',
        ...flows.map((id) => `${id} ${id === 'adjusted' ? 'signed' : 'points'}`),
        ...flows.map((id) => `${id}_money money`),
      ],
      octoberDays.map((day) => [
        day,
        ...line,
        ...line.map((points) => usd(`${Math.abs(points)}.00`)),
      ]),
      { total: [null, ...line, ...line.map(() => usd('7.00'))] },
    ),
    table(
      'kinds',
      ['kind', 'from', 'to', 'transfers count', 'points points'],
      [['order_award', 'issued', 'pending', 12, 480]],
      { left_out: 3 },
    ),
  ],
});

export const liability = report('liability', {
  figures: [
    figure('outstanding', 'points', 412_870),
    figure('value', 'money', usd('4128.70')),
    figure('breakage', 'share', 0.1234),
    figure('liability_low', 'money', usd('3302.96')),
    figure('liability_base', 'money', usd('3619.22')),
    figure('liability_high', 'money', usd('3922.27')),
  ],
});

export const cohorts = report('cohorts', {
  figures: [figure('repeat_rate', 'share', 0.25)],
  charts: [
    ...['retention', 'retention_members', 'retention_others'].map((id, at) =>
      chart(id, {
        kind: 'heat',
        unit: 'share',
        step: 'months_since',
        labels: ['0', '1', '2'],
        series: [
          { id: '2026-08', name: null, values: [1, 0.2 + at / 10, 0.125], before: null },
          { id: '2026-09', name: null, values: [1, 0.3, null], before: null },
        ],
      }),
    ),
    chart('revenue', {
      kind: 'heat',
      unit: 'money',
      step: 'months_since',
      labels: ['0', '1'],
      series: [{ id: '2026-08', name: null, values: [usd('40.00'), usd('61.50')], before: null }],
    }),
  ],
});

export const tiers = report('tiers', {
  figures: [figure('rose', 'count', 12, { before: 10 }), figure('fell', 'count', 4, { before: 2 })],
  tables: [
    table(
      'tiers',
      ['tier', 'members count', 'share share', 'rose_into count', 'fell_into count'],
      [
        ['Regular', 1200, 0.8, 0, 4],
        ['Gold', 300, 0.2, 12, 0],
      ],
    ),
  ],
});

const points = {
  opening: 1000,
  issued: 500,
  revoked: 20,
  redeemed: 300,
  returned: 10,
  expired: 50,
  adjusted: -40,
  closing: 1100,
};

const monthFigures = {
  points,
  point_value: { points: 100, money: usd('1.00') },
  breakage: { low: 0.1, base: 0.15, high: 0.25 },
  liability: { low: usd('8.25'), base: usd('9.35'), high: usd('9.90') },
  journal: [
    {
      id: 'issued',
      points: 500,
      debit: 'loyalty_expense',
      credit: 'points_liability',
      money: usd('5.00'),
    },
  ],
};

export const months: ReportMonths = {
  items: [
    { month: '2026-11', state: 'open', closed_at: null, closed_by: null, figures: monthFigures },
    { month: '2026-10', state: 'ended', closed_at: null, closed_by: null, figures: monthFigures },
    { month: '2026-09', state: 'ended', closed_at: null, closed_by: null, figures: monthFigures },
    {
      month: '2026-08',
      state: 'closed',
      closed_at: '2026-09-03T10:00:00.000Z',
      closed_by: 'Dana Wells',
      figures: { ...monthFigures, liability: null, point_value: null },
    },
  ],
};
