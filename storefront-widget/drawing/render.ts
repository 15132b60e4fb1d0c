import type { ScreenAttributes, ScreenNode } from '../../server/contract/screen.ts';

/** A node that is no text. */
export type ScreenElement = Exclude<ScreenNode, string>;

/**
 * Draws a tree into a place of the page, and changes only what differs from the last drawing. What stands at the same
 * path (tags, keys, positions) keeps its element, and with it focus, scroll, what was typed and what is unfolded.
 */
interface Piece {
  readonly drawn: ScreenNode;
  node?: Element | Text;
}

type Pieces = Map<string, Piece>;
type Value = ScreenAttributes[string] | undefined;

const svgNamespace = 'http://www.w3.org/2000/svg';
const tagNames = /^[a-z][a-z\d-]*$/i;
const refusedTags =
  /^(script|style|template|iframe|frame|object|embed|link|meta|base|set|animate.*|foreignobject)$/i;
const refusedNames = /^(on|style$|srcdoc$)/i;
const addressNames = /^((xlink:)?href|src|action|formaction)$/i;
/** What has a colon before any of these has a scheme, and of those only a few lead somewhere and do nothing else. */
const hasScheme = /^[^/?#]*:/;
const knownSchemes = /^(https?|mailto|fb-messenger):/i;
/** What the shopper may have changed since: the attribute only says how it began. */
const liveNames = /^(value|checked|selected)$/;

const drawings = new WeakMap<Element, Pieces>();
const elements = new WeakMap<Element, ScreenElement>();

/** What an element was drawn from. */
export const drawnFrom = (element: Element): ScreenElement | undefined => elements.get(element);

const attributesOf = (drawn: ScreenNode | undefined): ScreenAttributes =>
  (typeof drawn === 'object' && drawn[1]) || {};

const lay = (tree: readonly ScreenNode[]): Pieces => {
  const pieces: Pieces = new Map<string, Piece>();
  for (const [index, drawn] of tree.entries()) {
    const isText = typeof drawn === 'string';
    if (!isText && (!tagNames.test(drawn[0]) || refusedTags.test(drawn[0]))) continue;
    let path = isText ? `${index}` : `${attributesOf(drawn)['key'] ?? index}<${drawn[0]}`;
    while (pieces.has(path)) path += "'";
    pieces.set(path, { drawn });
  }
  return pieces;
};

const isRefused = (name: string, value: Value): boolean =>
  refusedNames.test(name) ||
  (addressNames.test(name) && hasScheme.test(String(value)) && !knownSchemes.test(String(value)));

const setAttribute = (node: Element, name: string, value: Value): void => {
  if (name.startsWith('--')) {
    // Through the object model: a strict content policy forbids the attribute.
    if (node instanceof HTMLElement) node.style.setProperty(name, String(value));
  } else if (value === undefined || value === false) {
    node.removeAttribute(name);
  } else if (!isRefused(name, value)) {
    node.setAttribute(name, String(value));
  }
};

const update = (node: Element, before: ScreenNode | undefined, drawn: ScreenNode): void => {
  const [was, is] = [attributesOf(before), attributesOf(drawn)];
  const changed = Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name]);
  for (const name of changed) setAttribute(node, name, is[name]);
  if (typeof drawn === 'string') return;
  elements.set(node, drawn);
  const [, , ...children] = drawn;
  render(children, node);
  // A list must have its options first.
  if (before !== undefined)
    for (const name of changed)
      if (liveNames.test(name) && name in node)
        Reflect.set(node, name, is[name] ?? (name === 'value' ? '' : false));
};

const make = (drawn: ScreenNode, { namespaceURI }: Element): Element | Text =>
  typeof drawn === 'string'
    ? new Text()
    : document.createElementNS(drawn[0] === 'svg' ? svgNamespace : namespaceURI, drawn[0]);

export const render = (tree: readonly ScreenNode[], parent: Element): void => {
  const before: Pieces = drawings.get(parent) ?? new Map<string, Piece>();
  const now = lay(tree);
  drawings.set(parent, now);
  for (const [path, { node }] of before) if (!now.has(path)) node?.remove();
  let place: ChildNode | null = parent.firstChild;
  for (const [path, piece] of now) {
    const { drawn } = piece;
    const last = before.get(path);
    const node = last?.node ?? make(drawn, parent);
    piece.node = node;
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
    if (!(node instanceof Text)) update(node, last?.drawn, drawn);
    else if (typeof drawn === 'string' && node.data !== drawn) node.data = drawn;
  }
};
