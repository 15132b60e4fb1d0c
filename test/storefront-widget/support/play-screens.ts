import { within } from '@testing-library/preact';
import { vi } from 'vitest';
import {
  clientWords,
  type ScreenAnswer,
  type ScreenNode,
} from '../../../server/contract/screen.ts';
import { client } from '../../../server/http/screens/texts/en/client.ts';
import { mountPanel } from '../../../storefront-widget/panel.ts';
import { readSettings } from '../../../storefront-widget/settings.ts';
import { reply } from './fake-answers.ts';

type Part = Partial<ScreenAnswer> & { readonly body: ScreenNode[] };

/** An answer of the server's about a small tree. */
export const screen = (at: string, part: Part): Response =>
  reply(200, {
    at,
    back: at === 'home' ? null : 'home',
    title: 'Marigold',
    lang: 'en',
    member: { id: 'm-1', available: 1240 },
    points_name: { one: 'bean', other: 'beans' },
    numbers: { group: ',', group_from: 4, decimal: '.', minus: '-' },
    words: Object.fromEntries(clientWords.map((word) => [word, client[word]])),
    ...part,
  });

export interface Asked {
  readonly method: string;
  /** Below `/pages/`. */
  readonly at: string;
  readonly body: Record<string, string> | undefined;
}

type Play = (asked: Asked) => Response | Promise<Response>;

/** A panel whose server is played page by page: with trees that no drawing of ours would make. */
export const playScreens = async (
  play: Play,
  data: Readonly<Record<string, string>> = {},
  options: { readonly inline?: boolean } = {},
) => {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const url = new URL(input, 'https://shop.test');
    for (const name of ['locale', 'as']) url.searchParams.delete(name);
    const one: Asked = {
      method: init?.method ?? 'GET',
      at: decodeURIComponent((url.pathname + url.search).replace('/apps/regulars/pages/', '')),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    asked.push(one);
    return play(one);
  });
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = host.attachShadow({ mode: 'open' });
  const settings = readSettings({ shop: 'marigold.myshopify.com', locale: 'en', ...data });
  const panel = await mountPanel(root, settings, options);
  const place = root.querySelector<HTMLElement>('.panel');
  if (place === null) throw new TypeError('the panel has no place');
  return { asked, panel, place, root, see: within(place) };
};
