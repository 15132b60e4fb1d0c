import type { ScreenAnswer } from '../../server/contract/screen.ts';
import type { ScreenElement } from '../drawing/render.ts';
import { type Client, type FormState, screenOf } from './client.ts';
import { sourceOf } from './furnish.ts';
import { followScreen, placeScreen } from './open-screen.ts';
import { readPage } from './read-page.ts';
import { redeem } from './redeem.ts';
import { sayFailure } from './say.ts';
import { nameOf, replaceScreen, type Screen } from './screen.ts';
import { tellPage } from './tell-page.ts';

const idle: FormState = { isBusy: false, failure: null };

const changeForm = (client: Client, node: ScreenElement, part: Partial<FormState>): void => {
  client.forms.set(node, { ...idle, ...part });
  client.draw();
};

const readFields = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    ),
  );

/** The answer takes the place of the screen that it was sent from, where it is of the same name; else it is the next. */
const showAnswer = (client: Client, from: Screen, answer: ScreenAnswer): void => {
  const isSame = nameOf(answer.at) === nameOf(from.at);
  if (!isSame && screenOf(client) !== from) return;
  const screen = isSame ? from : placeScreen(client, answer.at);
  screen.redeeming = null;
  replaceScreen(screen, answer);
  void followScreen(client, screen);
};

/** Sends a form of the server's, and shows what comes of it. */
export const sendForm = async (client: Client, form: HTMLFormElement): Promise<void> => {
  const node = sourceOf(form);
  if (!node || client.forms.get(node)?.isBusy) return;
  const [, attributes] = node;
  const { send, redeems, spends, changes } = attributes || {};
  const fields = readFields(form);
  const points = Number(fields['points'] ?? spends ?? 0);
  if (redeems !== undefined) {
    // A second press before the first is seen.
    if (screenOf(client).redeeming) return;
    const request = { ...fields, id: crypto.randomUUID(), reward_id: String(redeems) };
    return redeem(client, { request, spends: points });
  }
  const screen = screenOf(client);
  changeForm(client, node, { isBusy: true });
  const answer = await readPage(client, String(send), {
    body: fields,
    spends: spends === undefined ? 0 : points,
  });
  if (answer.ok) {
    if (send === 'join') tellPage('joined');
    showAnswer(client, screen, answer.value);
    changeForm(client, node, {});
    await client.drawn;
    // What was wrong with a field is said there.
    return form.querySelector<HTMLElement>('[focus]')?.focus();
  }
  // A switch shows what is so, not what was meant.
  if (changes) form.reset();
  const { failure } = answer;
  // A form that nobody sees can't say it.
  const isUnseen = form.matches('.noscript');
  if (isUnseen) screen.note = sayFailure(client, failure);
  changeForm(client, node, isUnseen ? {} : { failure });
};
