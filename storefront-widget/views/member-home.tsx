/** @jsxImportSource ../drawing */
import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { Tab, Widget } from '../model/model.ts';
import { readMember } from '../model/read-member.ts';
import { describeFailure } from './failure-note.tsx';
import { Door } from './door.tsx';
import { MemberHero } from './member-hero.tsx';
import { Rewards } from './rewards.tsx';
import { Room } from './room.tsx';
import { Tabs } from './tabs.tsx';

interface Props {
  readonly widget: Widget;
  readonly page: StorefrontMember;
  readonly member: NonNullable<StorefrontMember['member']>;
}

const usualTabs: readonly Tab[] = ['rewards', 'codes', 'history', 'earn'];

const TabBody = ({ widget, page, member }: Props) => {
  switch (widget.state.tab) {
    case 'rewards':
      return (
        <Rewards
          widget={widget}
          rewards={page.rewards}
          available={member.balance.available}
          lastId={widget.state.lastRewardId}
        />
      );
    case 'codes':
    case 'history':
    case 'earn':
    case 'standing':
      return <Room widget={widget} name={widget.state.tab} />;
  }
};

export const MemberHome = ({ widget, page, member }: Props) => {
  const { model, state, speech } = widget;
  const tabs = member.tier === null ? usualTabs : [...usualTabs, 'standing' as const];
  const ready = member.redemptions.filter((one) => one.status === 'issued').length;
  return (
    <>
      <MemberHero widget={widget} page={page} member={member} />
      {state.failure && (
        <p class="banner" role="alert">
          {describeFailure(widget, state.failure)} {speech.say('stale')}{' '}
          <button type="button" class="text" onClick={() => void readMember(model)}>
            {speech.say('retry')}
          </button>
        </p>
      )}
      {state.isInvited && <Door widget={widget} to="invitation" />}
      {page.referrals && <Door widget={widget} to="friends" terms={page.referrals} />}
      <Tabs
        tabs={tabs.map((id) => ({
          id,
          label: speech.say(id),
          count: id === 'codes' ? ready : 0,
        }))}
        label={speech.say('yourBalance')}
        selected={state.tab}
        onSelect={(tab) => model.store.change({ tab, lastRewardId: null })}
      />
      <div
        class="body"
        role="tabpanel"
        id="regulars-tabpanel"
        aria-labelledby={`regulars-${state.tab}`}
      >
        <TabBody widget={widget} page={page} member={member} />
      </div>
    </>
  );
};
