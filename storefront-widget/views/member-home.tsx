import type { StorefrontMember } from '../../server/contract/storefront.ts';
import type { Tab } from '../model/model.ts';
import { chooseTab } from '../model/read-history.ts';
import { readMember } from '../model/read-member.ts';
import { Codes } from './codes.tsx';
import { describeFailure } from './failure-note.tsx';
import { HistoryList } from './history-list.tsx';
import { MemberHero } from './member-hero.tsx';
import { Rewards } from './rewards.tsx';
import { Tabs } from './tabs.tsx';
import { WaysToEarn } from './ways-to-earn.tsx';
import type { Widget } from './widget.ts';

interface Props {
  readonly widget: Widget;
  readonly page: StorefrontMember;
  readonly member: NonNullable<StorefrontMember['member']>;
}

const tabs: readonly Tab[] = ['rewards', 'codes', 'history', 'earn'];

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
      return <Codes widget={widget} redemptions={member.redemptions} />;
    case 'history':
      return <HistoryList widget={widget} />;
    case 'earn':
      return <WaysToEarn widget={widget} ways={page.ways_to_earn} />;
  }
};

export const MemberHome = ({ widget, page, member }: Props) => {
  const { model, state, speech } = widget;
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
      <Tabs
        tabs={tabs.map((id) => ({
          id,
          label: speech.say(id),
          count: id === 'codes' ? ready : 0,
        }))}
        label={speech.say('yourBalance')}
        selected={state.tab}
        onSelect={(tab) => chooseTab(model, tab)}
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
