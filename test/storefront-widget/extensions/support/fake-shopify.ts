import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { vi } from 'vitest';
import type { Translator } from '../../../../storefront-widget/extensions/parts/words.ts';

/** One of Shopify's values that may change; `set` changes it, as the platform would. */
export function live<T>(value: T) {
  const inner: Signal<T> = signal(value);
  return {
    get value() {
      return inner.value;
    },
    get current() {
      return inner.peek();
    },
    subscribe: (listen: (value: T) => void) => inner.subscribe(listen),
    destroy: () => Promise.resolve(),
    set(next: T) {
      inner.value = next;
    },
  };
}

const root = path.resolve(import.meta.dirname, '../../../..');

/** Shopify's own: the extension's texts in English; a text that is not there is an error. */
export function speak(folder: string) {
  const file = path.join(root, folder, 'locales/en.default.json');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return {
    translate: (key: string, gaps: Record<string, string | number> = {}) => {
      const text = texts[key];
      if (text === undefined) throw new TypeError(`${folder} has no text ${key}`);
      return text.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => {
        const gap = gaps[name];
        if (gap === undefined) throw new TypeError(`${key} lacks ${name}`);
        return String(gap);
      });
    },
    formatNumber: (number: number | bigint) => new Intl.NumberFormat('en-US').format(number),
    formatCurrency: (number: number | bigint, options: Intl.NumberFormatOptions = {}) =>
      new Intl.NumberFormat('en-US', { style: 'currency', ...options }).format(number),
    formatDate: (date: Date, options: Intl.DateTimeFormatOptions = {}) =>
      new Intl.DateTimeFormat('en-US', options).format(date),
  };
}

/** What Shopify keeps on this device. */
export class Keeping {
  readonly kept = new Map<string, unknown>();
  read = <T>(key: string): Promise<T | null> => Promise.resolve((this.kept.get(key) ?? null) as T);
  write = (key: string, value: unknown): Promise<void> => {
    this.kept.set(key, JSON.parse(JSON.stringify(value)));
    return Promise.resolve();
  };
  delete = (key: string): Promise<void> => {
    this.kept.delete(key);
    return Promise.resolve();
  };
}

export const token = 'token-of-the-session';

/** Runs a target's module as Shopify does: with its global, into the body. */
export function open(target: { default: () => void }, api: object): void {
  vi.stubGlobal('shopify', api);
  target.default();
}

export function close(): void {
  render(null, document.body);
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
}

export const said = (): string => document.body.textContent ?? '';

/** All that can be pressed, by what it says. */
export function button(text: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('s-button')];
  const found = all.find(({ textContent }) => textContent.trim() === text);
  if (found === undefined)
    throw new TypeError(`no button ${text}: ${all.map((one) => one.textContent).join(' | ')}`);
  return found;
}

export function press(text: string): void {
  const found = button(text);
  if (found.hasAttribute('disabled')) throw new TypeError(`${text} can’t be pressed`);
  found.dispatchEvent(new Event('click', { bubbles: true }));
}

export function type(selector: string, value: string): void {
  const field = document.querySelector(selector);
  if (field === null) throw new TypeError(`no ${selector}`);
  Object.assign(field, { value });
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What a test gives of a target's own `shopify`, held against the package's types; texts as far as ours ask for them. */
export type Faked<Api> = {
  [Key in keyof Api]?: Key extends 'i18n'
    ? Translator
    : Api[Key] extends (...given: never[]) => unknown
      ? Api[Key]
      : Partial<Api[Key]>;
};
