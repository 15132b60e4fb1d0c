import { applyToCart } from './apply-to-cart.ts';
import { type Client, screenOf } from './client.ts';
import { fill } from './fill.ts';
import { goBack, openScreen, readScreen } from './open-screen.ts';
import { giveUpRedeeming, redeem } from './redeem.ts';
import { saveFile } from './save-file.ts';
import { copy, openSheet, tellShare } from './share.ts';

interface Press {
  readonly client: Client;
  readonly element: Element;
  readonly value: string;
  /** Follows no link. */
  readonly stop: () => void;
}

/** Follows a link to another page: into the panel that it stands in, into its own place, or as the next screen. */
const follow = ({ client, element, value, stop }: Press): void => {
  stop();
  const screen = screenOf(client);
  const panel = element.closest('[loads]');
  const key = element.hasAttribute('more') ? value : panel?.getAttribute('panel');
  const name = element.getAttribute('saves');
  if (name !== null) void saveFile(client, value, name);
  else if (key) void fill(client, { screen, key }, value);
  else void openScreen(client, value);
};

/** What the panel's own buttons do. */
const deeds: Readonly<Record<string, (client: Client) => void>> = {
  back: (client) => {
    giveUpRedeeming(client, screenOf(client));
    goBack(client);
  },
  retry: (client) => void readScreen(client, screenOf(client)),
  again: (client) => {
    const { redeeming } = screenOf(client);
    if (redeeming) void redeem(client, redeeming);
  },
};

const moveSlider = ({ client, element, value }: Press): void => {
  const range = element.closest('form')?.querySelector<HTMLInputElement>('[type=range]');
  if (!range) return;
  range.value = String(Number(range.value) + Number(value) * Number(range.step));
  screenOf(client).points = Number(range.value);
  client.draw();
};

/** What a press of an element with one of these attributes does. */
const presses: Readonly<Record<string, (press: Press) => void>> = {
  does: ({ client, value }) => deeds[value]?.(client),
  to: follow,
  tab: ({ client, element, value, stop }) => {
    stop();
    screenOf(client).tab = value;
    client.draw();
    const panel = element.closest('.panel');
    void client.drawn?.then(() =>
      panel
        ?.querySelector('[role=tab][aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  },
  steps: moveSlider,
  copies: ({ client, element }) => {
    void copy(client, screenOf(client), element);
    const channel = element.getAttribute('channel');
    if (channel) tellShare(client, channel);
  },
  sheet: ({ client, element }) => void openSheet(client, element),
  shares: ({ client, value }) => tellShare(client, value),
  applies: ({ client, element, value }) =>
    void applyToCart(client, screenOf(client), { code: value, of: element.getAttribute('of') }),
  submits: ({ element, value }) => {
    const panel = element.closest('.panel');
    panel?.querySelector<HTMLFormElement>(`form[id="${CSS.escape(value)}"]`)?.requestSubmit();
  },
};

/** One listener for all that can be pressed: what it does stands in its attributes. */
export const press = (client: Client, event: MouseEvent): void => {
  const element = event.target instanceof Element ? event.target.closest('a,button') : null;
  // Another tab, another window: the browser's own way to follow a link.
  if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stop = (): void => event.preventDefault();
  if (element.getAttribute('aria-disabled') === 'true') return stop();
  // A press may change them.
  for (const { name, value } of Array.from(element.attributes))
    presses[name]?.({ client, element, value, stop });
};
