import type { storefrontPaths } from '../../server/contract/paths.ts';
import { copyText } from '../model/copy-text.ts';
import { readDevice } from '../model/device.ts';
import type { Client } from './client.ts';
import { say } from './say.ts';
import type { Screen } from './screen.ts';

const sharesPath: typeof storefrontPaths.shares = '/referrals/shares';

/** Sharing does not wait for it, and goes on without it. */
export const tellShare = (client: Client, channel: string): void =>
  void client.ask(sharesPath, { channel, device: readDevice() });

/** Copies a text and says so where the element has its place for that. */
export const copy = async (client: Client, { told }: Screen, element: Element): Promise<void> => {
  const outcome = await copyText(element.getAttribute('copies') ?? '');
  const isHandedOn = element.getAttribute('shares') === 'messenger';
  told.set(
    element.getAttribute('of'),
    say(client, outcome === 'copied' && isHandedOn ? 'pasteIt' : outcome),
  );
  client.draw();
};

/** By the device's own sheet. One that is closed again has shared nothing. */
export const openSheet = async (client: Client, element: Element): Promise<void> => {
  const read = (name: string): string => element.getAttribute(name) ?? '';
  try {
    await navigator.share({ title: read('heading'), text: read('message'), url: read('sheet') });
    tellShare(client, 'share');
  } catch {
    // Nobody has to be told that they have changed their mind.
  }
};
