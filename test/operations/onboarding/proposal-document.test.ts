import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programDocument } from '../../../server/contract/program/program.ts';
import { generosities, proposeProgram } from '../../../server/domain/onboarding/propose-program.ts';
import { proposalDocument } from '../../../server/operations/onboarding/proposal-document.ts';
import { defaultProgram } from '../../../server/operations/connect-shop.ts';
import { readProgramDocument } from '../../../server/operations/publish-program.ts';

const usual = { marginPercent: 50, generosity: 'usual', averageOrderMinor: 6_200n } as const;
const nothing = {
  currency: 'USD',
  days: 0,
  orders: 0,
  buyers: 0,
  repeatBuyers: 0,
  netMinor: 0n,
  otherCurrencies: 0,
};

describe('the document of a proposal', () => {
  it('is one that can be published, whatever the shop sells and its merchant wishes', () => {
    const shops = fc.record({
      currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'IDR'),
      average: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      orders: fc.integer({ min: 0, max: 1_000_000 }),
      marginPercent: fc.integer({ min: 1, max: 99 }),
      generosity: fc.constantFrom(...generosities),
      said: fc.boolean(),
    });
    fc.assert(
      fc.property(shops, ({ currency, average, orders, said, ...wish }) => {
        const figures = {
          ...nothing,
          currency,
          days: orders === 0 ? 0 : 365,
          orders,
          buyers: Math.ceil(orders / 2),
          netMinor: average * BigInt(orders),
        };
        const proposal = proposeProgram(figures, {
          ...wish,
          averageOrderMinor: said ? average : null,
        });
        const document = proposalDocument(proposal, defaultProgram(currency));
        expect(readProgramDocument(document)).toEqual({ ok: true, document });
      }),
    );
  });

  it('speaks the language of the live one, and keeps its settings and how people join', () => {
    const live = programDocument.parse({
      joining: 'explicit',
      settings: { locale: 'de', points_name: { one: 'Bohne', other: 'Bohnen' } },
    });
    const made = proposalDocument(proposeProgram({ ...nothing, currency: 'EUR' }, usual), live);
    expect(made.joining).toBe('explicit');
    expect(made.settings).toEqual(live.settings);
    expect(made.rewards.map(({ title }) => title.replaceAll(/\s/g, ' '))).toEqual([
      '4 € Rabatt',
      '12 € Rabatt',
      'Punkte als Rabatt',
    ]);
  });
});
