import { describe, expect, test } from 'vitest';
import type { StorefrontReward } from '../../../../server/contract/storefront-reward.ts';
import { drawReward } from '../../../../server/http/screens/home/draw-reward.ts';
import { findAll, findOne, textOf } from '../support/look-at.ts';
import {
  bigReward,
  dollars,
  fixedReward,
  guestPage,
  memberPage,
  variableReward,
} from '../support/sample-page.ts';
import { painterOf } from '../support/painter-of.ts';

const draw = (reward: StorefrontReward, language: 'en' | 'de' | 'ja' = 'en') =>
  drawReward({ page: memberPage(), reward, redemptionId: 'a-new-id' }, painterOf(language));

const sumOf = (nodes: ReturnType<typeof draw>) =>
  findAll(findOne(nodes, 'dl').children, 'div').map(({ text }) => text);

describe('one reward', () => {
  test('says what is there, what it costs and what is left, before anything is spent', () => {
    const screen = draw(fixedReward);
    expect(sumOf(screen)).toEqual([
      'You have1,240 beans',
      'You spend−500 beans',
      'You keep740 beans',
    ]);
    const form = findOne(screen, 'form', { send: 'redemptions' });
    expect(form.attributes).toMatchObject({ redeems: 'five', spends: 500 });
    expect(findOne(form.children, 'button', { type: 'submit' }).text).toBe('Redeem 500 beans');
    const fields = findAll(form.children, 'input').map(({ attributes }) => [
      attributes['name'],
      attributes['value'],
    ]);
    expect(fields).toEqual([
      ['id', 'a-new-id'],
      ['reward_id', 'five'],
    ]);
  });

  test('shows its picture and what the shop says about it', () => {
    const screen = draw({
      ...fixedReward,
      description: 'Poured by hand.',
      image_url: 'https://shop.test/candle.png',
    });
    expect(textOf(screen)).toContain('Poured by hand.');
    const picture = findOne(screen, 'img').attributes;
    expect(picture).toMatchObject({ src: 'https://shop.test/candle.png', alt: '' });
  });

  test('takes the focus to its name', () => {
    expect(findOne(draw(fixedReward), 'h3', { focus: true }).text).toBe('Five off');
  });

  test('that can’t be had says why and can’t be sent', () => {
    const obstacle = { code: 'limit_reached', text: 'Once a month.' };
    const screen = draw({ ...fixedReward, obstacle });
    expect(findOne(screen, 'p', { class: 'stop' }).text).toBe('Once a month.');
    expect(findAll(screen, 'form')).toEqual([]);
  });

  test('out of reach says what is missing', () => {
    const screen = draw(bigReward);
    expect(findOne(screen, 'p', { class: 'stop' }).text).toBe('3,760 beans to go');
    expect(findAll(screen, 'form')).toEqual([]);
  });

  test('is looked at by a guest too, without a way to pay for it', () => {
    const screen = drawReward({ page: guestPage, reward: variableReward }, painterOf());
    expect(textOf(screen)).toContain('Points as money');
    expect(findAll(screen, 'form')).toEqual([]);
  });

  test.each([
    [{ kind: 'gift_card', undo_days: 14 }, /the code of a gift card\. .* for 14 days/],
    [{ kind: 'store_credit', undo_days: 1 }, /your account in this shop\. .* for 1 day,/],
    [{ kind: 'custom', value: null }, /a number that you show to the shop/],
    [{ kind: 'percentage_off', percent: 10, max_value: dollars('20.00') }, /At most \$20 off/],
    [{ kind: 'free_shipping', value: null, max_value: dollars('9.00') }, /costs \$9 at most/],
    [{ minimum_order: dollars('80.00') }, /From an order value of \$80\./],
  ] as const)('of the kind %o says what one gets and what it asks for', (part, words) => {
    const screen = draw({ ...fixedReward, ...part });
    expect(findOne(screen, 'p', { class: 'note' }).text).toMatch(words);
  });

  test('says so in Japanese with full stops of its own and no space between sentences', () => {
    const screen = draw({ ...fixedReward, minimum_order: dollars('80.00'), undo_days: 14 }, 'ja');
    const { text } = findOne(screen, 'p', { class: 'note' });
    expect(text).toMatch(/^([^。. ]+。){4,}$/);
    expect(text).toContain('14日以内');
  });
});

describe('a slider', () => {
  test('stands at the most that is affordable, in steps of the price', () => {
    const slider = { points_step: 80, min_points: 80, max_points: 4000, max_basket_percent: 50 };
    const screen = draw({
      ...variableReward,
      points: 80,
      slider: { ...slider, value_step: dollars('1.00') },
    });
    const range = findOne(screen, 'input', { type: 'range' }).attributes;
    expect(range).toMatchObject({ name: 'points', min: 80, max: 1200, step: 80, value: 1200 });
    expect(String(range['aria-valuetext']).replaceAll('\u00a0', ' ')).toBe('1,200 beans = $15 off');
    expect(textOf(screen)).toContain('50% of an order at most');
  });

  test('gives what the numbers beside it follow', () => {
    const screen = draw(variableReward);
    expect(findOne(screen, 'form').attributes).toMatchObject({
      spends: 1200,
      available: 1240,
      step: 100,
      worth: '1.00',
      currency: 'USD',
    });
    const patterns = ['bdi', 'p', 'button'].flatMap((tag) =>
      findAll(screen, tag).flatMap(({ attributes: { live }, text }) =>
        live === undefined ? [] : [[live, text]],
      ),
    );
    expect(patterns).toEqual([
      ['{value}', '$12'],
      ['−{points}', '−1,200 beans'],
      ['{left}', '40 beans'],
      ['{points} = {value} off', '1,200 beans = $12 off'],
      ['Redeem {points}', 'Redeem 1,200 beans'],
    ]);
  });

  test('speaks the shopper’s language in its patterns too', () => {
    const button = findOne(draw(variableReward, 'de'), 'button', { type: 'submit' });
    expect([button.attributes['live'], button.attributes['still'], button.text]).toEqual([
      '{points} einlösen',
      'Einlösen',
      '1.200 beans einlösen',
    ]);
  });

  test('has a button for less and one for more, which stops at the end', () => {
    const screen = draw(variableReward);
    const less = findOne(screen, 'button', { steps: -1 }).attributes;
    const more = findOne(screen, 'button', { steps: 1 }).attributes;
    expect([less['aria-label'], less['aria-disabled']]).toEqual(['Less', undefined]);
    expect([more['aria-label'], more['aria-disabled']]).toEqual(['More', 'true']);
  });
});
