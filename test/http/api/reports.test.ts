import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiReferralReport } from '../../../server/contract/api-referral.ts';
import { report, reportIds } from '../../../server/contract/report.ts';
import { dayInZone } from '../../../server/domain/day-in-zone.ts';
import { onePerDollar, publish } from '../../support/shop.ts';
import { makeMember, openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
let today: string;

beforeAll(async () => {
  api = await openApi();
  await publish(api.db, api.shop, onePerDollar);
  await makeMember(api, 700);
  today = dayInZone(new Date(), api.shop.timeZone);
});
afterAll(() => api.close());

const path = (id: string) => `/v1/reports/${id}?from=${today}&to=${today}`;

describe('reports of v1', () => {
  it.each(reportIds.filter((id) => id !== 'referrals'))('answer in JSON: %s', async (id) => {
    const answer = await api.get(path(id));
    expect(answer.status).toBe(200);
    expect(report.parse(answer.body)).toMatchObject({ id, from: today, to: today });
  });

  it('keep the shape that the report of referrals has always had', async () => {
    const answer = await api.get(path('referrals'));
    expect(apiReferralReport.parse(answer.body).funnel).toMatchObject({ orders: 0 });
  });

  it('are the first table as a file for who prefers CSV', async () => {
    const response = await fetch(api.url + path('movement'), {
      headers: { Authorization: `Bearer ${api.key}`, Accept: 'text/csv' },
    });
    expect(response.headers.get('Content-Type')).toMatch(/^text\/csv/);
    const [head, day] = (await response.text()).split('\r\n');
    expect(head).toMatch(/day,opening,issued,.*closing_money,currency$/);
    expect(day).toBe(`${today},0,0,0,0,0,0,700,700,0.00,0.00,0.00,0.00,0.00,0.00,7.00,7.00,USD`);
  });

  it('need their own scope, and a period that is one', async () => {
    const key = await api.makeKey(['members:read']);
    expect((await api.get(path('movement'), { key })).status).toBe(403);
    expect((await api.get(`/v1/reports/movement?from=${today}`)).status).toBe(400);
    expect((await api.get(`/v1/reports/nothing?from=${today}&to=${today}`)).status).toBe(404);
    const answer = await api.get('/v1/reports/movement?from=2026-02-02&to=2026-02-01');
    expect(answer).toMatchObject({ status: 422, body: { code: 'period_backwards' } });
  });
});
