import { unreachable } from '../model/ask.ts';
import { type Client, screenOf } from './client.ts';
import { sayFailure } from './say.ts';

/** The link must outlive the click: some browsers read it a moment later. */
const keptForMs = 60_000;

/** Fetches a file, with whatever proves who asks, and has the browser save it. */
export const saveFile = async (client: Client, at: string, name: string): Promise<void> => {
  const response = await client.send(`/pages/${at}`).catch(() => null);
  if (!response?.ok) {
    screenOf(client).note = sayFailure(client, unreachable().failure);
    return client.draw();
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
};
