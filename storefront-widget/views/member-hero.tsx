/** @jsxImportSource ../drawing */
import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { Widget, WidgetState } from '../model/model.ts';
import { Icon } from './icon.tsx';
import { Rosette } from './rosette.tsx';

interface Props {
  readonly widget: Widget;
  readonly page: StorefrontMember;
  readonly member: NonNullable<StorefrontMember['member']>;
}

/** How far the nearest reward is that the balance does not reach yet. */
const NextReward = ({ widget, page, member }: Props) => {
  const { say, points } = widget.speech;
  const { available } = member.balance;
  const rewards = page.rewards.filter((reward) => reward.obstacle === null);
  const next = rewards
    .filter((reward) => reward.points > available)
    .reduce<(typeof rewards)[number] | null>(
      (nearest, reward) => (nearest && nearest.points <= reward.points ? nearest : reward),
      null,
    );
  if (rewards.length === 0) return null;
  const share = next === null ? 1 : Math.max(available, 0) / next.points;
  return (
    <div class="next">
      <span class="meter">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <p dir="auto">
        {next === null
          ? say('allInReach')
          : say('toGoFor', { points: points(next.points - available), title: next.title })}
      </p>
    </div>
  );
};

/** The tier they have, and what is missing to the next one; what lies behind it is fetched on a press. */
const TierLine = ({ widget, member }: Props) => {
  const { say, price, points, number } = widget.speech;
  const { tier } = member;
  if (tier === null) return null;
  const { basis, current, next } = tier;
  const sayNext = ({ name, missing }: NonNullable<typeof next>): string =>
    basis === 'orders_placed'
      ? say('ordersToTier', { tier: name, count: number(Number(missing)) })
      : say('toTier', {
          tier: name,
          what: typeof missing === 'object' ? price(missing) : points(missing),
        });
  const words = [current?.name, next && sayNext(next)].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <button
      type="button"
      class="text"
      dir="auto"
      onClick={() => widget.model.store.change({ tab: 'standing' })}
    >
      {words.join(' · ')}
    </button>
  );
};

interface Fact {
  readonly label: string;
  readonly why: NonNullable<WidgetState['explained']>;
}

/** What is not in the big number; each says on demand why not. */
const Facts = ({ widget, page, member }: Props) => {
  const { say, number, days, lastDay } = widget.speech;
  const { model, state } = widget;
  const opened = state.explained;
  const { pending, held } = member.balance;
  const expiry = member.next_expiry;
  const facts: Fact[] = [];
  if (pending > 0)
    facts.push({ label: say('pending', { count: number(pending) }), why: 'pendingWhy' });
  if (held > 0) facts.push({ label: say('held', { count: number(held) }), why: 'heldWhy' });
  if (expiry !== null) {
    const label = say('expiring', { count: number(expiry.points), date: lastDay(expiry.at) });
    facts.push({ label, why: 'expiringWhy' });
  }
  if (facts.length === 0) return null;
  const { until, days: wait } = page.waiting;
  const sayWaiting = (): string =>
    until === 'fulfilment'
      ? say('pendingSent')
      : wait === 0
        ? say('pendingWhy')
        : say('pendingDays', { days: days(wait) });
  return (
    <div class="facts">
      {facts.map(({ label, why }) => (
        <button
          key={why}
          type="button"
          aria-expanded={opened === why}
          aria-controls="regulars-why"
          onClick={() => model.store.change({ explained: opened === why ? null : why })}
        >
          <span dir="auto">{label}</span>
          <Icon name="down" />
        </button>
      ))}
      <p id="regulars-why" hidden={opened === null}>
        {opened === 'pendingWhy' ? sayWaiting() : opened && say(opened)}
      </p>
    </div>
  );
};

export const MemberHero = ({ widget, page, member }: Props) => {
  const { speech } = widget;
  const { available } = member.balance;
  const digits = speech.number(available);
  return (
    <div class="hero">
      <Rosette />
      <p class="hello" dir="auto">
        {member.first_name === null
          ? speech.say('helloAgain')
          : speech.say('hello', { name: member.first_name })}
      </p>
      <p class="balance">
        <span class="hidden">{speech.say('yourBalance')}: </span>
        <strong class={digits.length > 9 ? 'long' : ''}>{digits}</strong>{' '}
        {speech.pointsWord(available)}
      </p>
      <TierLine widget={widget} page={page} member={member} />
      <NextReward widget={widget} page={page} member={member} />
      <Facts widget={widget} page={page} member={member} />
    </div>
  );
};
