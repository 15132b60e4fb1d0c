import { randomBytes } from 'node:crypto';
import type { Reward } from '../domain/program/reward.ts';
import { isHandedOver } from '../domain/redemptions/platform-kinds.ts';
import type { RewardQuote } from '../domain/redemptions/quote-reward.ts';
import type { StoredRedemption } from '../store/redemptions.ts';
import type { OfferViewer } from './judge-offers.ts';

const dayMs = 86_400_000;
const codeLength = 12;

/** A redemption as it begins, with all that is decided before anything is sent: price, value, code and days. */
export function newRedemption(
  reward: Reward,
  step: {
    request: Pick<StoredRedemption, 'memberId' | 'createdBy'> & {
      redemptionId: string;
      channel?: string | null;
      /** Of what is given: for what, and to whom. */
      gift?: { referralId: string; forFriend: boolean; expiresAt: Date | null };
    };
    quote: RewardQuote;
    viewer: Pick<OfferViewer, 'issuer'>;
    version: number;
    now: Date;
  },
): StoredRedemption {
  const { request, quote, now } = step;
  const { codeDays } = reward;
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs);
  const expiresAt = request.gift?.expiresAt ?? (codeDays === null ? null : inDays(codeDays));
  return {
    account: {
      redemptionId: request.redemptionId,
      status: 'requested',
      points: quote.points,
      spent: 0,
      returned: 0,
      forgiven: 0,
      forfeited: 0,
      draws: [],
    },
    memberId: request.memberId,
    rewardId: reward.id,
    programVersion: step.version,
    kind: reward.kind,
    title: reward.title,
    value: quote.value,
    percent: quote.percent,
    minimumOrder: quote.minimumOrder,
    code: isHandedOver(reward.kind) ? makeCardCode(reward.codePrefix) : makeCode(reward.codePrefix),
    discountId: null,
    connectionId: step.viewer.issuer?.connectionId ?? null,
    channel: request.channel ?? null,
    expiresAt,
    dueAt: 'undoDays' in reward ? inDays(reward.undoDays) : expiresAt,
    orderId: null,
    failure: null,
    ending: null,
    issueTriedAt: null,
    endingTriedAt: null,
    takenBackId: null,
    parked: null,
    referralId: request.gift?.referralId ?? null,
    forFriend: request.gift?.forFriend ?? false,
    createdBy: request.createdBy,
    createdAt: now,
    updatedAt: now,
  };
}

function makeCode(prefix: string): string {
  const characters = drawCharacters();
  return (
    prefix +
    [characters.slice(0, 4), characters.slice(4, 8), characters.slice(8, codeLength)].join('-')
  );
}

/** Gift cards take letters and digits alone. */
function makeCardCode(prefix: string): string {
  return prefix.replaceAll('-', '') + drawCharacters();
}

/** Twelve characters that nobody mistakes for one another: 60 random bits. */
function drawCharacters(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return [...randomBytes(codeLength)].map((byte) => alphabet[byte % 32]).join('');
}
