import type {
  RedemptionAnswer,
  StorefrontRedemption,
} from '../../../server/contract/storefront-reward.ts';
import type { Server } from './call-server.ts';
import { pause } from './pause.ts';

/** The door's own addresses. */
export interface RedemptionDoor {
  server: Server;
  paths: { redemptions: string; redemption: string; cancelRedemption: string };
}

type Status = StorefrontRedemption['status'];

/** About half a minute in all. */
const questionsMax = 12;
const firstPauseMs = 500;
const pauseMaxMs = 4_000;

/** Asks again until a redemption has left these states, or for as long as somebody waits. */
export async function followRedemption(
  { server, paths }: RedemptionDoor,
  asked: StorefrontRedemption,
  passing: readonly Status[],
): Promise<StorefrontRedemption> {
  const path = paths.redemption.replace(':id', asked.id);
  let redemption = asked;
  for (let asks = 0; passing.includes(redemption.status) && asks < questionsMax; asks += 1) {
    await pause(Math.min(pauseMaxMs, firstPauseMs * 1.5 ** asks));
    const answer = await server.read<RedemptionAnswer>(path);
    if (answer.outcome === 'ok') ({ redemption } = answer.body);
  }
  return redemption;
}
