/** @jsxImportSource ../drawing */
import { leaveRedeeming } from '../model/redeem.ts';
import { readMember } from '../model/read-member.ts';
import { FailureNote } from './failure-note.tsx';
import { Guest } from './guest.tsx';
import { Icon } from './icon.tsx';
import { MemberHome } from './member-home.tsx';
import { RewardScreen } from './reward-screen.tsx';
import { Room } from './room.tsx';
import { Skeleton } from './skeleton.tsx';
import type { Widget } from '../model/model.ts';

const Screen = ({ widget }: { widget: Widget }) => {
  const { model, state } = widget;
  const { page, failure } = state;
  if (state.screen !== null) return <Room widget={widget} name={state.screen} />;
  if (page === null) {
    return failure === null ? (
      <Skeleton text={widget.speech.say('loading')} />
    ) : (
      <FailureNote widget={widget} failure={failure} onRetry={() => void readMember(model)} />
    );
  }
  if (page.member === null) return <Guest widget={widget} page={page} />;
  const { member } = page;
  if (state.redeeming !== null) return <Room widget={widget} name="redeeming" />;
  const reward = page.rewards.find((one) => one.id === state.chosenRewardId);
  return reward === undefined ? (
    <MemberHome widget={widget} page={page} member={member} />
  ) : (
    <RewardScreen widget={widget} member={member} reward={reward} />
  );
};

/** The whole panel inside its dialog: the bar, and one screen at a time below it. */
export const App = ({ widget, onClose }: { widget: Widget; onClose: () => void }) => {
  const { model, state, speech } = widget;
  const { page, redeeming, chosenRewardId, screen } = state;
  const isInside = redeeming !== null || chosenRewardId !== null || screen !== null;
  const goBack = (): void => {
    if (screen !== null) model.store.change({ screen: null });
    else if (redeeming === null)
      model.store.change({ chosenRewardId: null, lastRewardId: chosenRewardId });
    else leaveRedeeming(model);
    void readMember(model);
  };
  const balance = page?.member?.balance;
  return (
    <>
      <div class="bar">
        {isInside && (
          <button type="button" class="round" aria-label={speech.say('back')} onClick={goBack}>
            <Icon name="back" />
          </button>
        )}
        <h2 id="regulars-title" tabIndex={-1} dir="auto">
          {page?.shop.name ?? model.settings.shopName}
        </h2>
        {balance && !isInside && (
          <span class="aside" aria-hidden="true">
            {speech.points(balance.available)}
          </span>
        )}
        <button type="button" class="round" aria-label={speech.say('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="scroll" key={screen ?? (redeeming ? 'redeeming' : (chosenRewardId ?? 'home'))}>
        <Screen widget={widget} />
      </div>
      <output class="hidden">
        {widget.hasBalanceMoved &&
          balance &&
          speech.say('balanceIsNow', { points: speech.points(balance.available) })}
      </output>
    </>
  );
};
