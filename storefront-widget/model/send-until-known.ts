import type { Answer } from './ask.ts';
import { pause } from './pause.ts';

/** A lost answer is asked for again under the same id, this often, before the shopper is told. */
const resendAfterMs = [600, 1800];

/** Sends what may be sent twice, until the server has said yes or no. */
export const sendUntilKnown = async <T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> => {
  let answer = await send();
  for (const delayMs of resendAfterMs) {
    if (answer.ok || answer.failure.kind === 'refused') return answer;
    await pause(delayMs);
    answer = await send();
  }
  return answer;
};
