import type { ScreenNode } from '../../server/contract/screen.ts';
import { drawnFrom, type ScreenElement } from '../drawing/render.ts';
import { readDevice } from '../model/device.ts';
import { findInvitation } from '../model/kept-invitation.ts';
import type { Client, FormState } from './client.ts';
import { drawFailure, drawRows } from './draw-notes.ts';
import { findAttributes } from './find-attributes.ts';
import { readSlider, type Slider } from './read-slider.ts';
import { fillIn, say, sayFailure, sayNumber } from './say.ts';
import type { Screen } from './screen.ts';

/** What an element stands in. */
interface Around {
  readonly isInTabs: boolean;
  readonly form: FormState | undefined;
  /** The element that says what is wrong with a field of the form. */
  readonly complaint: unknown;
  readonly slider: Slider | null;
}

/** One element on its way from the server's tree to what is drawn. */
interface One {
  readonly client: Client;
  readonly screen: Screen;
  readonly node: ScreenElement;
  readonly tag: string;
  readonly attributes: Record<string, string | number | boolean>;
  children: readonly ScreenNode[];
  around: Around;
}

/** Gives what stands in the element's place, where that is something else. */
type Shape = (one: One, value: string) => readonly ScreenNode[] | void;

const sources = new WeakMap<ScreenElement, ScreenElement>();

/** The node of the server's tree that an element comes from. */
export const sourceOf = (element: Element): ScreenElement | undefined => {
  const drawn = drawnFrom(element);
  return drawn && sources.get(drawn);
};

const addressOf = ({ settings: { proxy, tokenUrl, locale } }: Client, at: string): string =>
  tokenUrl === ''
    ? `${proxy}/pages/${at}${at.includes('?') ? '&' : '?'}locale=${encodeURIComponent(locale)}`
    : '#';

const sayProblem = (client: Client, form: FormState | undefined): string =>
  form?.failure ? sayFailure(client, form.failure) : '';

const shapeForm: Shape = (one) => {
  const { client, node, attributes } = one;
  const form = client.forms.get(node);
  const field = findAttributes(one.children, 'name').find((found) => 'aria-describedby' in found);
  const text = sayProblem(client, form);
  const complaint = text && field?.['aria-describedby'];
  if (text && !complaint) one.children = [...one.children, ['p', { role: 'alert' }, text]];
  if (form?.isBusy) attributes['aria-busy'] = 'true';
  one.around = { ...one.around, form, complaint };
};

/** What each attribute beside HTML's makes of its element. */
const shapes: Readonly<Record<string, Shape>> = {
  to: ({ client, tag, attributes }, to) => {
    if (tag === 'a') attributes['href'] = addressOf(client, to);
  },
  more: (one) => {
    const { client, screen, attributes } = one;
    const to = String(attributes['to']);
    const filling = screen.fillings.get(to);
    if (filling?.body) return furnish(client, screen, filling.body);
    if (filling?.failure) return [drawFailure(client, filling.failure, { to, more: true })];
    if (!filling) return;
    attributes['aria-busy'] = 'true';
    one.children = [say(client, 'loading')];
  },
  door: ({ client: { settings }, attributes }, door) => {
    attributes['href'] = door === 'register' ? settings.register : settings.signIn;
  },
  slot: ({ client, attributes }) => {
    const kept = findInvitation(client.settings.shop);
    attributes['hidden'] = !kept || Boolean(kept.end);
  },
  // The device's own sheet stands for all other ways.
  sheet: () => ('share' in navigator ? undefined : []),
  shares: () => ('share' in navigator ? [] : undefined),
  tabs: (one, label) => {
    Object.assign(one.attributes, { role: 'tablist', 'aria-label': label });
    one.around = { ...one.around, isInTabs: true };
  },
  tab: ({ screen, attributes, around }, tab) => {
    const isShown = screen.tab === tab;
    if (around.isInTabs)
      Object.assign(attributes, {
        id: `regulars-tab-${tab}`,
        role: 'tab',
        tabindex: isShown ? 0 : -1,
        'aria-selected': String(isShown),
        'aria-controls': `regulars-${tab}`,
      });
  },
  panel: (one, panel) => {
    const { client, screen, attributes } = one;
    const isShown = screen.tab === panel;
    Object.assign(attributes, {
      id: `regulars-${panel}`,
      role: 'tabpanel',
      'aria-labelledby': `regulars-tab-${panel}`,
      hidden: !isShown,
    });
    if (!isShown) one.children = [];
    if (!('loads' in attributes)) return;
    const { body, failure, at = '', isReading } = screen.fillings.get(panel) ?? {};
    if (isReading) attributes['aria-busy'] = 'true';
    one.children = failure
      ? [drawFailure(client, failure, { to: at })]
      : (body ?? (isShown ? [drawRows(client)] : []));
  },
  send: shapeForm,
  live: (one, pattern) => {
    const { slider } = one.around;
    if (slider) one.children = [fillIn(pattern, slider.parts)];
  },
  says: ({ attributes, around: { slider } }, pattern) => {
    if (slider) attributes['aria-valuetext'] = fillIn(pattern, slider.parts);
  },
  type: (one, type) => {
    const { attributes, around } = one;
    const { slider, form } = around;
    if (type === 'range' && slider)
      Object.assign(attributes, { value: slider.points, '--share': slider.share });
    if (type === 'button' || one.tag !== 'button' || !form?.isBusy) return;
    attributes['aria-disabled'] = 'true';
    if (attributes['busy']) one.children = [String(attributes['busy'])];
  },
  steps: ({ attributes, around: { slider } }, steps) => {
    if (slider)
      attributes['aria-disabled'] = String(Number(steps) < 0 ? slider.isLeast : slider.isMost);
  },
  'aria-describedby': ({ attributes, around: { complaint } }, id) => {
    if (complaint === id && 'name' in attributes) attributes['aria-invalid'] = 'true';
  },
  id: (one, id) => {
    const { client, around } = one;
    if (around.complaint === id)
      one.children = [['span', { role: 'alert' }, sayProblem(client, around.form)]];
  },
  of: (one, of) => {
    const text = one.tag === 'output' && one.screen.told.get(of);
    if (text) one.children = [text];
  },
  applies: (one, code) => {
    const { client, screen } = one;
    const result = screen.carts.get(code);
    const link = (href: string, word: 'toCart' | 'applyByLink'): readonly ScreenNode[] => [
      ['a', { class: 'button wide', href }, say(client, word)],
    ];
    if (result === 'applying') one.children = [say(client, 'applying')];
    else if (result?.outcome === 'applied' && client.cart)
      return link(`${client.cart.root}cart`, 'toCart');
    else if (result?.outcome === 'failed' && result.link) return link(result.link, 'applyByLink');
    else if (result && !client.cart) return [];
  },
  balance: (one) => {
    const { shown } = one.client;
    if (typeof shown === 'number') one.children = [sayNumber(one.client, shown)];
  },
  focus: ({ tag, attributes }) => {
    if (tag !== 'input') attributes['tabindex'] = -1;
  },
  fills: ({ client, attributes }, what) => {
    const kept = findInvitation(client.settings.shop);
    const values: Record<string, string | null | undefined> = {
      device: readDevice(),
      ref: kept?.code,
      clicked_at: kept && new Date(kept.openedAt).toISOString(),
    };
    attributes['value'] = values[what] ?? '';
  },
};

/** Makes of the server's tree what is drawn now: with what the shopper has pressed, moved and been told since. */
export const furnish = (
  client: Client,
  screen: Screen,
  tree: readonly ScreenNode[],
  around: Around = {
    isInTabs: false,
    form: undefined,
    complaint: null,
    slider: readSlider(client, screen),
  },
): ScreenNode[] =>
  tree.flatMap((node) => {
    if (typeof node === 'string') return [node];
    const [tag, given, ...children] = node;
    const one: One = {
      client,
      screen,
      node,
      tag,
      attributes: { ...(given || null) },
      children,
      around,
    };
    for (const [name, value] of Object.entries(given || {})) {
      const instead = shapes[name]?.(one, String(value));
      if (instead) return instead;
    }
    const drawn: ScreenElement = [
      tag,
      one.attributes,
      ...furnish(client, screen, one.children, one.around),
    ];
    sources.set(drawn, node);
    return [drawn];
  });
