import type { ScreenAnswer } from '../../server/contract/screen.ts';
import type { Answer } from '../model/ask.ts';
import { pause } from '../model/pause.ts';
import type { Client } from './client.ts';
import { complete, keepInvitationOf } from './invitation.ts';

interface Sending {
  /** Without it the page is only read. */
  readonly body?: object;
  /** Shown as spent until the answer is there. */
  readonly spends?: number;
  /** Sends again what was lost. */
  readonly again?: <T>(send: () => Promise<Answer<T>>) => Promise<Answer<T>>;
}

/** Takes over who looks and how one speaks to them. While points are on their way out, an older balance would undo that. */
const learn = (client: Client, answer: ScreenAnswer, turn: number): void => {
  if (turn < client.latestTurn) return;
  const { latest, spending } = client;
  const member = spending > 0 && latest?.member ? latest.member : answer.member;
  client.latest = { ...answer, member };
  client.latestTurn = turn;
};

/** Asks for a page, or sends something to it. */
export const readPage = async (
  client: Client,
  at: string,
  { body, spends = 0, again = (send) => send() }: Sending = {},
): Promise<Answer<ScreenAnswer>> => {
  const turn = ++client.turns;
  client.spending += spends;
  client.draw();
  const [address, question] = body ? [at, body] : complete(client, at);
  const answer = await again(() => client.ask<ScreenAnswer>(`/pages/${address}`, question));
  // Reading the answer and drawing it are two tasks: a press in between is not kept waiting.
  await pause(0);
  client.spending -= spends;
  if (answer.ok) {
    learn(client, answer.value, turn);
    keepInvitationOf(client, answer.value);
  }
  return answer;
};
