import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { useEffect, useState } from 'preact/hooks';
import { posPaths } from '../../../server/contract/paths.ts';
import type { PosPerson } from '../../../server/contract/pos.ts';
import type {
  RedemptionAnswer,
  StorefrontRedemption,
} from '../../../server/contract/storefront-reward.ts';
import type { Server } from './call-server.ts';
import {
  isBeingMade,
  resumeRedemption,
  type Settled,
  settleRedemption,
} from './settle-redemption.ts';
import { useSale } from './use-sale.ts';
import type { Words } from './words.ts';

interface Note {
  tone: 'success' | 'info' | 'critical';
  text: string;
}

/** What can be done for a member with the sale that is open. */
export interface Till {
  /** What is being done: a reward's id, a redemption's id, '' for another thing; null: nothing. */
  busy: string | null;
  note: Note | null;
  /** A redemption could not be sent: it is asked for again as it was. */
  canResume: boolean;
  resume: () => Promise<void>;
  redeem: (rewardId: string, points: number | undefined) => Promise<void>;
  apply: (redemption: StorefrontRedemption) => Promise<void>;
  giveBack: (redemption: StorefrontRedemption) => Promise<void>;
  /** The sale is somebody else's, or nobody's yet. */
  toAttach: boolean;
  attach: () => Promise<void>;
}

export function useTill(
  api: Api,
  step: { server: Server; person: PosPerson; words: Words; reload: () => Promise<void> },
): Till {
  const { server, person, words, reload } = step;
  const sale = useSale(api, person);
  const [busy, setBusy] = useState<string | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [canResume, setResume] = useState(false);
  const during = async (what: string, work: () => Promise<Note | null>): Promise<void> => {
    setBusy(what);
    setNote(null);
    setNote(await work());
    setBusy(null);
  };
  const apply = async ({ code, title }: StorefrontRedemption): Promise<Note | null> => {
    if (code === null) return null;
    return (await sale.apply(code))
      ? { tone: 'success', text: words.say('applied', { reward: title }) }
      : { tone: 'critical', text: words.say('notApplied', { code }) };
  };
  const take = async (settled: Settled | null): Promise<Note | null> => {
    setResume(settled?.outcome === 'unreached');
    if (settled === null) return null;
    if (settled.outcome === 'unreached') return { tone: 'critical', text: words.say('unsent') };
    if (settled.outcome === 'refused') return { tone: 'critical', text: words.say('refused') };
    const told = await tellIssued(settled.body, words, apply);
    await reload();
    return told;
  };
  const resume = (): Promise<void> =>
    during('', async () => take(await resumeRedemption(server, api.storage, person.id)));
  useResumed(resume);
  return {
    busy,
    note,
    canResume,
    resume,
    redeem: (rewardId, points) =>
      during(rewardId, async () => {
        const basket = basketOf(api);
        const spent = {
          ...(points !== undefined && { points }),
          ...(basket !== null && { basket }),
        };
        const wanted = { member_id: person.id, reward_id: rewardId, ...spent };
        return take(await settleRedemption(server, api.storage, wanted));
      }),
    apply: (redemption) => during(redemption.id, () => apply(redemption)),
    giveBack: (redemption) =>
      during(redemption.id, async () => {
        const isBack = await giveBack(server, redemption);
        if (!isBack) return { tone: 'critical', text: words.say('notGivenBack') };
        await reload();
        return { tone: 'success', text: words.say('givenBack') };
      }),
    toAttach: sale.toAttach,
    attach: sale.attach,
  };
}

async function tellIssued(
  redemption: StorefrontRedemption,
  words: Words,
  apply: (redemption: StorefrontRedemption) => Promise<Note | null>,
): Promise<Note | null> {
  if (isBeingMade(redemption)) return { tone: 'info', text: words.say('making') };
  if (redemption.status !== 'issued') return { tone: 'critical', text: words.say('failed') };
  if (redemption.is_code) return apply(redemption);
  return { tone: 'success', text: words.say('handOver', { reward: redemption.title }) };
}

/** What an earlier visit to this member left open is ended when this one begins. */
function useResumed(resume: () => Promise<void>): void {
  useEffect(() => {
    void resume();
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
}

async function giveBack(server: Server, { id }: StorefrontRedemption): Promise<boolean> {
  const path = posPaths.cancelRedemption.replace(':id', id);
  return (await server.send<RedemptionAnswer>(path, {})).outcome === 'ok';
}

/** Null: the sale is empty, and says nothing about what may be redeemed for it. */
function basketOf({ cart, session }: Api) {
  const { subtotal } = cart.current.value;
  return /^\d{1,12}(\.\d{1,3})?$/.test(subtotal) && Number(subtotal) > 0
    ? { amount: subtotal, currency: session.currentSession.currency }
    : null;
}
