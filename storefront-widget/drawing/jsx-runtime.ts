import type { ComponentChildren } from 'preact';

/** Elements are checked by Preact's types; what makes and draws them is our own, a fifth of its size. */
export type { JSX } from 'preact';

/** What a JSX expression becomes. */
export interface Element {
  /** A tag, or a function of the props. */
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
  readonly key: string | number | undefined;
}

export const jsx = (type: unknown, props: Element['props'], key?: Element['key']): Element => ({
  type,
  props,
  key,
});

export { jsx as jsxs };

export const Fragment = ({ children }: { readonly children?: ComponentChildren }) => children;
