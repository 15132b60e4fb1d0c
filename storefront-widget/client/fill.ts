import { type Client, screenOf } from './client.ts';
import { findAttributes } from './find-attributes.ts';
import { readPage } from './read-page.ts';
import type { Filling, Screen } from './screen.ts';

interface Place {
  readonly screen: Screen;
  /** A panel's name, or the address of a link that more comes in place of. */
  readonly key: string;
}

/** Fills a part of a screen with the body of a page; what was there stays meanwhile. */
export const fill = async (client: Client, { screen, key }: Place, at: string): Promise<void> => {
  const before = screen.fillings.get(key);
  const filling: Filling = {
    at,
    body: before?.body ?? null,
    failure: null,
    isReading: true,
    isStale: false,
  };
  screen.fillings.set(key, filling);
  const answer = await readPage(client, at);
  // The shopper has turned elsewhere meanwhile, or the screen has changed: this may not fit what is shown now.
  if (screen.fillings.get(key) !== filling) return;
  filling.isReading = false;
  if (answer.ok) filling.body = answer.value.body;
  else filling.failure = answer.failure;
  client.draw();
};

/** Fills what is seen and not read yet. */
export const fillShown = (client: Client): void => {
  const screen = screenOf(client);
  const shown = findAttributes(screen.body, 'loads').find(({ panel }) => panel === screen.tab);
  if (!shown || screen.isReading) return;
  const key = String(screen.tab);
  const filling = screen.fillings.get(key);
  if (!filling || filling.isStale)
    void fill(client, { screen, key }, filling?.at ?? String(shown['loads']));
};
