import type { Element as Drawn } from './jsx-runtime.ts';

/**
 * Draws a tree of elements into a place of the page, and changes only what differs from the last
 * drawing. Views keep nothing themselves, so each is called anew; what stands at the same path (tags,
 * views, keys, positions) keeps its node, and with it focus, scroll and what is unfolded.
 */
interface Piece {
  /** Empty for a text. */
  readonly tag: string;
  readonly props: Drawn['props'];
  node?: Element | Text;
}

type Pieces = Map<string, Piece>;

const svgNamespace = 'http://www.w3.org/2000/svg';
const drawings = new WeakMap<Node, Pieces>();
const viewNumbers = new WeakMap<object, number>();
let viewCount = 0;

const numberOf = (view: object): number => {
  const known = viewNumbers.get(view) ?? ++viewCount;
  viewNumbers.set(view, known);
  return known;
};

const isDrawn = (child: unknown): child is Drawn => typeof child === 'object' && child !== null;
const isList = (child: unknown): child is readonly unknown[] => Array.isArray(child);
const isView = (type: unknown): type is (props: unknown) => unknown => typeof type === 'function';

/** Calls the views and lays what they give in one row: tags and texts, each with its path. */
const lay = (child: unknown, path: string, into: Pieces): void => {
  if (isList(child)) {
    for (const [index, one] of child.entries())
      lay(one, `${path}.${(isDrawn(one) ? one.key : null) ?? index}`, into);
  } else if (isDrawn(child)) {
    const { type, props, key = '' } = child;
    if (isView(type)) lay(type(props), `${path}${key}/${numberOf(type)}`, into);
    else into.set(`${path}${key}<${String(type)}`, { tag: String(type), props });
  } else if (typeof child === 'string' || typeof child === 'number') {
    into.set(path, { tag: '', props: { data: child } });
  }
};

const setProp = (node: Element, name: string, value: unknown): void => {
  if (name === 'children' || name === 'ref') return;
  if (name === 'style' && node instanceof HTMLElement) {
    // Through the object model: a strict content policy forbids the attribute.
    for (const [key, one] of Object.entries(value ?? {})) node.style.setProperty(key, String(one));
  } else if (name.startsWith('on')) {
    Reflect.set(node, name.toLowerCase(), value ?? null);
  } else if (/value$/i.test(name) && name in node) {
    if (Reflect.get(node, name) !== String(value)) Reflect.set(node, name, value);
  } else if (value === undefined || value === null || (value === false && name[4] !== '-')) {
    node.removeAttribute(name);
  } else {
    node.setAttribute(name, `${value as string | number | boolean}`);
  }
};

const make = (tag: string, parent: Element): Element | Text =>
  tag === ''
    ? new Text()
    : document.createElementNS(tag === 'svg' ? svgNamespace : parent.namespaceURI, tag);

export const render = (tree: unknown, parent: Element): void => {
  const before: Pieces = drawings.get(parent) ?? new Map<string, Piece>();
  const now: Pieces = new Map<string, Piece>();
  lay(tree, '', now);
  drawings.set(parent, now);
  for (const [path, { node }] of before) if (!now.has(path)) node?.remove();
  let place: ChildNode | null = parent.firstChild;
  for (const [path, piece] of now) {
    const { tag, props } = piece;
    const last = before.get(path);
    const node = last?.node ?? make(tag, parent);
    piece.node = node;
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
    if (node instanceof Text) {
      if (node.data !== String(props['data'])) node.data = String(props['data']);
      continue;
    }
    for (const name of Object.keys({ ...last?.props, ...props })) {
      if (props[name] !== last?.props[name]) setProp(node, name, props[name]);
    }
    render(props['children'], node);
    // The shopper may have moved it since the last drawing, and a list must have its options first.
    if ('value' in props) setProp(node, 'value', props['value']);
    const { ref } = props;
    if (isView(ref) && ref !== last?.props['ref']) ref(node);
  }
};
