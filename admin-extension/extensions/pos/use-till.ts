import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { useEffect, useState } from 'preact/hooks';
import { posPaths } from '../../../server/contract/paths.ts';
import type { PosPerson, PosRedeemRequest } from '../../../server/contract/pos.ts';
import type { StorefrontRedemption } from '../../../server/contract/storefront-reward.ts';
import type { Server } from '../../../storefront-widget/extensions/parts/call-server.ts';
import { giveBack, type Returned } from '../../../storefront-widget/extensions/parts/give-back.ts';
import {
  isBeingMade,
  type Redeemer,
  resumeRedemption,
  type Settled,
  settleRedemption,
} from '../../../storefront-widget/extensions/parts/settle-redemption.ts';
import type { Words } from '../../../storefront-widget/extensions/parts/words.ts';
import { useSale } from './use-sale.ts';

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
  const redeemer = redeemerOf(api, server, person.id);
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
    during('', async () => take(await resumeRedemption(redeemer)));
  useResumed(resume);
  return {
    busy,
    note,
    canResume,
    resume,
    redeem: (rewardId, points) =>
      during(rewardId, async () => {
        const wanted = wantedFor(api, person.id, { rewardId, points });
        return take(await settleRedemption(redeemer, wanted));
      }),
    apply: (redemption) => during(redemption.id, () => apply(redemption)),
    giveBack: (redemption) =>
      during(redemption.id, async () => {
        const returned = await giveBack(redeemer, redemption.id);
        if (returned.outcome === 'back' && redemption.code !== null)
          await sale.takeOff(redemption.code);
        await reload();
        return tellReturned(returned, words);
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

function tellReturned({ outcome }: Returned, words: Words): Note {
  if (outcome === 'back') return { tone: 'success', text: words.say('givenBack') };
  if (outcome === 'slow') return { tone: 'info', text: words.say('givingBack') };
  const isUnreached = outcome === 'unreached';
  return { tone: 'critical', text: words.say(isUnreached ? 'unreached' : 'notGivenBack') };
}

function redeemerOf({ storage }: Api, server: Server, memberId: string): Redeemer {
  const keeping = {
    read: (key: string) => storage.get(key),
    write: (key: string, kept: unknown) => storage.set(key, kept),
    delete: (key: string) => storage.delete(key),
  };
  return { server, paths: posPaths, keeping, memberId };
}

function wantedFor(
  api: Api,
  memberId: string,
  { rewardId, points }: { rewardId: string; points: number | undefined },
): Omit<PosRedeemRequest, 'id'> {
  const basket = basketOf(api);
  return {
    member_id: memberId,
    reward_id: rewardId,
    ...(points !== undefined && { points }),
    ...(basket !== null && { basket }),
  };
}

/** Null: the sale is empty, and says nothing about what may be redeemed for it. */
function basketOf({ cart, session }: Api) {
  const { subtotal } = cart.current.value;
  return /^\d{1,12}(\.\d{1,3})?$/.test(subtotal) && Number(subtotal) > 0
    ? { amount: subtotal, currency: session.currentSession.currency }
    : null;
}
