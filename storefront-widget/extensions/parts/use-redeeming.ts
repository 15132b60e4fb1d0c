import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { storefrontPaths } from '../../../server/contract/paths.ts';
import type {
  RedeemRequest,
  StorefrontRedemption,
} from '../../../server/contract/storefront-reward.ts';
import {
  isBeingMade,
  type Redeemer,
  resumeRedemption,
  type Settled,
  settleRedemption,
} from './settle-redemption.ts';

/** What became of the last thing that was done: the key of a text, and its gaps; or what the server said. */
export type Note = { tone: 'success' | 'info' | 'critical' } & (
  | { key: string; gaps?: Record<string, string> }
  | { text: string }
);

export interface Redeeming {
  /** The reward that is being redeemed; '': one of an earlier visit; null: none. */
  busy: string | null;
  note: Note | null;
  say: (note: Note | null) => void;
  redeem: (wanted: Omit<RedeemRequest, 'id'>) => Promise<void>;
  /** Asks for the one that could not be sent again; where there is none it does nothing. */
  resume: () => Promise<void>;
}

/** Redeems one at a time, and ends what an earlier visit began. `issued` is told of each code that was made. */
export function useRedeeming(
  { server, keeping, memberId }: Omit<Redeemer, 'paths'>,
  issued: (redemption: StorefrontRedemption) => Promise<Note | null>,
): Redeeming {
  const redeemer = useMemo(
    () => ({ server, keeping, memberId, paths: storefrontPaths }),
    [server, keeping, memberId],
  );
  const [busy, setBusy] = useState<string | null>(null);
  const [note, say] = useState<Note | null>(null);
  const take = useCallback(
    async (rewardId: string, settling: Promise<Settled | null>) => {
      setBusy(rewardId);
      say(null);
      const settled = await settling;
      say(settled === null ? null : (noteOf(settled) ?? (await tell(settled, issued))));
      setBusy(null);
    },
    [issued],
  );
  const redeem = useCallback(
    (wanted: Omit<RedeemRequest, 'id'>) =>
      take(wanted.reward_id, settleRedemption(redeemer, wanted)),
    [redeemer, take],
  );
  const resume = useCallback(() => take('', resumeRedemption(redeemer)), [redeemer, take]);
  useEffect(() => {
    void resume();
    // What an earlier visit left is ended once, when this one begins.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return { busy, note, say, redeem, resume };
}

/** Null: its code is there. */
function noteOf(settled: Settled): Note | null {
  if (settled.outcome === 'unreached') return { tone: 'critical', key: 'unsent' };
  if (settled.outcome === 'refused') return { tone: 'critical', text: settled.detail };
  if (isBeingMade(settled.body)) return { tone: 'info', key: 'making' };
  return settled.body.status === 'failed' ? { tone: 'critical', key: 'failed' } : null;
}

async function tell(
  settled: Settled,
  issued: (redemption: StorefrontRedemption) => Promise<Note | null>,
): Promise<Note | null> {
  return settled.outcome === 'ok' ? issued(settled.body) : null;
}
