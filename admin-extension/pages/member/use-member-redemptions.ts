import { useEffect, useRef, useState } from 'react';
import type { AdminRedemption, AdminRedemptions } from '../../../server/contract/admin-rewards.ts';
import { client } from '../../client.ts';
import { type Data, useData } from '../../use-data.ts';

/** While a platform is asked to make something or to take it back. */
const pollMs = 1500;

/** A member's redemptions. Looks again while something is under way, and says so once nothing is any more. */
export function useMemberRedemptions(
  memberId: string,
  onSettled: () => void,
): Data<AdminRedemptions> {
  const [watching, setWatching] = useState(false);
  const wasOpen = useRef(false);
  const latest = useRef(onSettled);
  const redemptions = useData(
    `redemptions ${memberId}`,
    (signal) => client.memberRedemptions(memberId, signal),
    { pollMs: watching ? pollMs : undefined },
  );
  const isOpen = redemptions.data?.items.some(isUnderWay) ?? watching;
  if (isOpen !== watching) setWatching(isOpen);
  useEffect(() => {
    latest.current = onSettled;
  });
  useEffect(() => {
    if (wasOpen.current && !isOpen) latest.current();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return redemptions;
}

function isUnderWay({ status, ending, parked_reason: parked }: AdminRedemption): boolean {
  return parked === null && (status === 'requested' || status === 'held' || ending !== null);
}
