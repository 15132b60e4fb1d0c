/** @jsxImportSource ../lent */
import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { ClaimRequest, StorefrontWayToEarn } from '../../server/contract/storefront.ts';
import { describeFailure, WaysToEarn } from '../lent/lent.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { ProfileForm } from './profile-form.tsx';
import { tell } from './tell.ts';

const path: typeof storefrontPaths.activities = '/activities';

/** The shop's day that begins at an instant. */
const dayFrom = ({ speech }: RoomWidget, instant: string): string =>
  speech.lastDay(new Date(Date.parse(instant) + 1).toISOString());

interface Props {
  readonly widget: RoomWidget;
  readonly way: StorefrontWayToEarn;
}

/** The way to do it, or that it is done, and when it comes. */
const WayAside = ({ widget, way }: Props) => {
  if (!('done' in way)) return null;
  const { kind, url, next_at: nextAt } = way;
  if (way.done || nextAt !== null)
    return (
      <small>
        {way.done && <span class="hidden">{widget.tell('done')} </span>}
        {nextAt !== null && dayFrom(widget, nextAt)}
      </small>
    );
  if (kind === 'referral' && widget.state.page?.referrals)
    return (
      <button
        type="button"
        class="button line"
        onClick={() => widget.model.store.change({ screen: 'friends' })}
      >
        {widget.tell('go')}
      </button>
    );
  if (url === null) return null;
  const claim = (): void => {
    if (kind === 'social_follow' || kind === 'social_share' || kind === 'newsletter')
      void tell(widget.model, path, { type: kind, url } satisfies ClaimRequest);
  };
  return (
    <a
      class="button line"
      href={url}
      target="_blank"
      rel="noopener"
      {...(way.can_claim && { onClick: claim })}
    >
      {widget.tell('go')}
    </a>
  );
};

/** All ways to earn, with what is done and what is left to do. */
export const Earning = ({ widget }: { readonly widget: RoomWidget }) => {
  const { page, tellFailure } = widget.state;
  const profile = page?.member?.profile;
  return (
    <>
      {tellFailure && (
        <p class="banner" role="alert">
          {describeFailure(widget, tellFailure)}
        </p>
      )}
      <WaysToEarn widget={widget} ways={page?.ways_to_earn ?? []} Aside={WayAside} />
      {profile && <ProfileForm widget={widget} profile={profile} />}
    </>
  );
};
