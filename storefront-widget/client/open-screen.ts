import type { ScreenAnswer } from '../../server/contract/screen.ts';
import type { Answer } from '../model/ask.ts';
import { pause } from '../model/pause.ts';
import { type Client, screenOf } from './client.ts';
import { findAttributes } from './find-attributes.ts';
import { leaveRefused } from './invitation.ts';
import { readPage } from './read-page.ts';
import { makeScreen, nameOf, replaceScreen, type Screen, tabIn } from './screen.ts';

const pollsMost = 40;
const pollGrowth = 1.25;
const pollMostMs = 8_000;

/** Asks again while the screen says that something is on its way. Gives whether that has come to an end. */
export const followScreen = async (client: Client, screen: Screen): Promise<boolean> => {
  if (screen.isPolling) return false;
  screen.isPolling = true;
  let isPassing = true;
  for (let poll = 0; poll < pollsMost; poll++) {
    const everyMs = Number(findAttributes(screen.body, 'polls')[0]?.['polls'] ?? 0);
    isPassing = everyMs > 0;
    if (!isPassing) break;
    await pause(Math.min(everyMs * pollGrowth ** poll, pollMostMs));
    const answer = await readPage(client, screen.at);
    if (!answer.ok) continue;
    replaceScreen(screen, answer.value);
    client.draw();
  }
  screen.isPolling = false;
  return !isPassing;
};

/** Shows what came for a screen; what was shown before stays where nothing did. */
const settle = (client: Client, screen: Screen, answer: Answer<ScreenAnswer>): void => {
  screen.isReading = false;
  if (answer.ok) {
    replaceScreen(screen, answer.value);
    void followScreen(client, screen);
  } else {
    screen.failure = answer.failure;
    if (nameOf(screen.at) === 'invitation') leaveRefused(client, answer.failure);
  }
  client.draw();
};

/** Reads what a screen shows, anew where it was read before. */
export const readScreen = async (client: Client, screen: Screen): Promise<void> => {
  if (screen.isReading || screen.redeeming?.step) return;
  screen.isReading = true;
  screen.failure = null;
  screen.note = null;
  settle(client, screen, await readPage(client, screen.at));
};

/** What is there already is come back to; all else is put on top of it. */
export const placeScreen = ({ screens }: Client, at: string): Screen => {
  const index = screens.findIndex((one) => nameOf(one.at) === nameOf(at));
  const screen = screens[index] ?? makeScreen(at);
  if (index < 0) screens.push(screen);
  else screens.length = index + 1;
  screen.at = at;
  screen.tab = tabIn(at) ?? screen.tab;
  screen.isNew = true;
  return screen;
};

export const openScreen = (client: Client, at: string): Promise<void> => {
  screenOf(client).left = at;
  return readScreen(client, placeScreen(client, at));
};

/** The last tree of what is gone back to is shown at once, and read anew. */
export const goBack = (client: Client): void => {
  const { screens } = client;
  const { back } = screenOf(client);
  const isKnown = screens.some((one) => nameOf(one.at) === nameOf(back ?? ''));
  const under = screens.at(-2);
  void readScreen(client, placeScreen(client, isKnown || !under ? (back ?? 'home') : under.at));
};
