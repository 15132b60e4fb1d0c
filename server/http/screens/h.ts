import type { ScreenNode } from '../../contract/screen.ts';

/** What may stand in a drawing: what is empty, false or null is left out. */
export type Child = ScreenNode | readonly Child[] | false | null | undefined;

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One element of a screen: `h('p', { class: 'note' }, text)`. */
export function h(tag: string, given: Attributes | null, ...children: Child[]): ScreenNode {
  const attributes: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(given ?? {}))
    if (value !== null && value !== undefined && value !== false) attributes[name] = value;
  const isBare = Object.keys(attributes).length === 0;
  return [tag, isBare ? 0 : attributes, ...children.flatMap(settle)];
}

function isNode(child: ScreenNode | readonly Child[]): child is ScreenNode {
  return typeof child === 'string' || (typeof child[0] === 'string' && isAttributes(child[1]));
}

/** A list of nodes never has attributes in its second place. */
function isAttributes(value: unknown): boolean {
  return value === 0 || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function settle(child: Child): ScreenNode[] {
  if (child === false || child === null || child === undefined || child === '') return [];
  return isNode(child) ? [child] : child.flatMap(settle);
}

/** Several children without an element around them. */
export function all(...children: Child[]): ScreenNode[] {
  return children.flatMap(settle);
}
