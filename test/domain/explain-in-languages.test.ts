import { describe, expect, it } from 'vitest';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { explainLine, type PlainLine } from '../../server/domain/history/explain-line.ts';
import { explainOrder, type OrderFacts } from '../../server/domain/history/explain-order.ts';
import type { ExplainedRedemption } from '../../server/domain/history/explain-redemption.ts';
import { statementTitle } from '../../server/domain/history/statement-line.ts';
import { emptySnapshot, type SnapshotOrder } from '../../server/domain/orders/order-snapshot.ts';
import { pointsNameIn } from '../../server/domain/speech/points-name-in.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import { refuseWith, saySentence } from '../../server/domain/speech/refusal.ts';
import type { Sentences } from '../../server/domain/speech/sentences.ts';
import { en as refusals } from '../../server/domain/speech/sentences/refusals/en.ts';
import { translations } from '../../server/domain/speech/sentences/translations.ts';
import {
  anybody,
  buildAwardTerms,
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
  buildRule,
  buildTransaction,
} from '../support/build-order.ts';
import { buildExplainedLine, explainedRedemption } from '../support/explained-line.ts';

const settings = { pointsName: { one: 'point', other: 'points' }, pointsNames: {} };
const reader = (language: string) =>
  readerOf('shopper', { language, pointsName: pointsNameIn(settings, language) });

function award(order: Partial<SnapshotOrder>, earning = buildEarning(), moneyBack = '0.00') {
  const refunds =
    moneyBack === '0.00' ? [] : [buildRefund({ transactions: [buildTransaction(moneyBack)] })];
  const snapshot = { ...emptySnapshot, order: buildOrder(order), refunds };
  return evaluateAward(snapshot, buildAwardTerms({ earning }), noFacts);
}

function sayOrder(language: string, facts: Partial<OrderFacts>): string[] {
  const order = { name: '#7', award: null, forgiven: 0, pending: 0, maturesAt: null };
  const by = { ...reader(language), timeZone: 'Europe/Berlin' };
  return explainOrder({ ...order, hasMember: true, ...facts }, by);
}

const oneJumper = { lines: [buildLine({ quantity: 1 })] };
const maturesAt = new Date('2026-12-04T03:00:00Z');

describe('an order in German', () => {
  it('is told with its numbers and days as they are written there', () => {
    const waiting = { award: award(oneJumper), pending: 80, maturesAt };
    expect(sayOrder('de', waiting)).toEqual([
      'Wool jumper × 1 zählt 80,00 USD.',
      '1 Punkt je 1,00 USD: 80,00 USD ergeben 80 Punkte.',
      '80 Punkte können ab 4. Dezember 2026 eingelöst werden.',
    ]);
    expect(sayOrder('de', { award: award(oneJumper, buildEarning(), '25.00') }).slice(1)).toEqual([
      '25,00 USD von 230,00 USD wurden erstattet, es bleiben 71,30 USD.',
      '1 Punkt je 1,00 USD: 71,30 USD ergeben 71,30 Punkte.',
      'Abgerundet macht das 71 Punkte.',
    ]);
  });

  it('says why there was nothing, and when there would have been', () => {
    const rules = [buildRule({ when: { ...anybody, weekdays: ['monday', 'tuesday'] } })];
    expect(sayOrder('de', { award: award(oneJumper, buildEarning({ rules })) }).slice(1)).toEqual([
      'Bestellung #7 brachte nichts: Sie gehört nicht zu den Bestellungen, für die es hier Punkte gibt.',
      'Für Bestellungen am Montag und Dienstag gibt es Punkte.',
    ]);
  });
});

describe('lines of the ledger', () => {
  const redemption = { ...explainedRedemption, code: 'REG-1', status: 'used', orderName: '#7' };
  const say = (
    line: Partial<PlainLine>,
    { language = 'de', of = null }: { language?: string; of?: ExplainedRedemption | null } = {},
  ) =>
    explainLine(buildExplainedLine(line), {
      order: null,
      redemption: of,
      reader: reader(language),
    });
  const hold = { kind: 'redemption_hold', from: 'available', to: 'held', points: 500 } as const;
  const birthday = {
    kind: 'activity',
    source: { kind: 'activity', id: 'birthday:7:2027' },
    points: 1,
  } as const;

  it('are German for who reads German', () => {
    expect(say(hold, { of: { ...redemption, status: 'used' } })).toEqual({
      title: 'Eingelöst: 5,00\u00a0$ Rabatt (Code REG-1)',
      explanation: [
        '500 Punkte für „Five off“ im Wert von 5,00\u00a0$.',
        'Der Code REG-1 wurde bei Bestellung #7 verwendet.',
      ],
    });
    expect(say(birthday)).toEqual({
      title: 'Geburtstagsbonus',
      explanation: ['Alles Gute zum Geburtstag! Von uns gibt es 1 Punkt.'],
    });
  });

  it('count as Polish and Arabic do', () => {
    expect(say({ ...birthday, points: 3 }, { language: 'pl' }).explanation).toEqual([
      'Wszystkiego najlepszego! Od nas dla Ciebie: 3 punkty.',
    ]);
    expect(say({ ...birthday, points: 5 }, { language: 'ar' }).explanation[0]).toMatch(
      /نقاط\u2069\.$/,
    );
  });

  it('say in a statement what they moved', () => {
    const { speech } = reader('fr');
    const moved = { from: 'issued', to: 'pending', points: 1200, title: 'Commande #7' } as const;
    expect(statementTitle(moved, speech)).toBe('Commande #7 (1\u202f200 en attente)');
  });
});

describe('a refusal', () => {
  it('is kept in English and said in any language', () => {
    const refusal = refuseWith('not_enough_points', 'refusals.notEnough', {
      points: { points: 500 },
      spendable: { points: 1 },
    });
    expect(refusal.detail).toBe('This takes 500 points and 1 point can be spent.');
    expect(saySentence(refusal.sentence, reader('de').speech)).toBe(
      'Das kostet 500 Punkte. Einlösbar: 1 Punkt.',
    );
  });

  it('writes amounts, days and lists as the language does', () => {
    const say = (speech: Sentences) => [
      saySentence(
        {
          id: 'refusals.basketTooSmall',
          parts: { title: 'X', money: { minor: 125_000, currency: 'EUR' } },
        },
        speech,
      ),
      saySentence(
        { id: 'refusals.birthdayChangedLately', parts: { day: { day: '2027-01-31' } } },
        speech,
      ),
      saySentence({ id: 'refusals.onlyTiers', parts: { names: { quoted: ['A', 'B'] } } }, speech),
    ];
    expect(say(reader('de').speech)).toEqual([
      'Für „X“ braucht es eine Bestellung ab 1.250,00 EUR: Leg noch etwas in den Warenkorb und versuch es noch einmal.',
      'Ein Geburtstag lässt sich einmal im Jahr ändern: dieser wieder ab 31. Januar 2027. Wenn er falsch ist, schreib dem Shop.',
      'Das ist nur für Mitglieder von „A“ oder „B“.',
    ]);
  });
});

it('refuses in every language without a gap', () => {
  const parts = {
    title: 'X',
    names: 'A',
    status: 'cancelled',
    code: 'forbidden',
    what: 'statement',
    per: 'week',
    times: 3,
    days: 2,
    hours: 11,
    years: 5,
    lines: 5000,
    day: '1',
    money: '1',
    points: '1',
    spendable: '1',
    least: '1',
    most: '1',
    step: '1',
  };
  for (const language of Object.keys(translations))
    for (const key of Object.keys(refusals) as (keyof typeof refusals)[])
      expect(reader(language).speech.say(`refusals.${key}`, parts)).not.toMatch(/[{}]|undefined/);
});

it('speaks every language without a gap', () => {
  const lines: Partial<PlainLine>[] = [
    { kind: 'order_award' },
    { kind: 'order_clawback', from: 'available', to: 'revoked' },
    { kind: 'award_confirmed', from: 'pending' },
    { kind: 'expiry', from: 'available', to: 'expired' },
    { kind: 'merge_in' },
    { kind: 'adjustment' },
    { kind: 'tier_entry', reason: 'Gold' },
    { kind: 'redemption_hold', from: 'available', to: 'held' },
    { kind: 'redemption_capture', from: 'held', to: 'redeemed' },
    { kind: 'redemption_return', from: 'redeemed', to: 'available' },
    { kind: 'redemption_forfeit', from: 'held', to: 'expired' },
  ];
  const earned = award({}, buildEarning({ includeShipping: true, pendingDays: 14 }), '25.00');
  const order = { name: '#7', award: earned, granted: 210, forgiven: 2, movedAway: false };
  for (const language of Object.keys(translations)) {
    for (const line of lines)
      for (const known of [order, null])
        for (const redemption of [explainedRedemption, null]) {
          const facts = { order: known, redemption, reader: reader(language) };
          const { title, explanation } = explainLine(buildExplainedLine(line), facts);
          for (const sentence of [title, ...explanation]) {
            expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
            expect(sentence).not.toBe('');
          }
        }
    expect(sayOrder(language, { award: earned, pending: 5 }).join(' ')).not.toMatch(/[{}]/);
  }
});
