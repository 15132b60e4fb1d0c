import type { ScreenAttributes, ScreenNode } from '../../../../server/contract/screen.ts';

export interface SeenElement {
  tag: string;
  attributes: ScreenAttributes;
  children: readonly ScreenNode[];
  /** All that is said in it. */
  text: string;
}

/** Every element of a drawing, from the top, with what is said in it. */
export function listElements(nodes: readonly ScreenNode[]): SeenElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const [tag, given, ...children] = node;
    const attributes = given === 0 ? {} : given;
    return [{ tag, attributes, children, text: textOf(children) }, ...listElements(children)];
  });
}

/** What a drawing says, without spaces that nobody wrote; those that don't break are spaces. */
export function textOf(nodes: readonly ScreenNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : textOf(node.slice(2) as ScreenNode[])))
    .join('')
    .replaceAll('\u00a0', ' ');
}

/** The elements with this tag and these attributes; of several classes one is enough. */
export function findAll(
  nodes: readonly ScreenNode[],
  tag: string,
  attributes: ScreenAttributes = {},
): SeenElement[] {
  const wanted = Object.entries(attributes);
  return listElements(nodes).filter(
    (element) => element.tag === tag && wanted.every((each) => has(element, each)),
  );
}

function has({ attributes }: SeenElement, [name, value]: [string, unknown]): boolean {
  const given = attributes[name];
  if (name !== 'class' || given === value) return given === value;
  return String(given ?? '')
    .split(' ')
    .some((one) => one === value);
}

/** The only one of them. */
export function findOne(
  nodes: readonly ScreenNode[],
  tag: string,
  attributes: ScreenAttributes = {},
): SeenElement {
  const [found, ...others] = findAll(nodes, tag, attributes);
  if (found === undefined || others.length > 0)
    throw new RangeError(`${others.length + (found ? 1 : 0)} of <${tag}>, and one was looked for`);
  return found;
}

/** What the elements with this tag, and this class, say. */
export function textsOf(nodes: readonly ScreenNode[], tag: string, className?: string): string[] {
  return findAll(nodes, tag, className === undefined ? {} : { class: className }).map(
    ({ text }) => text,
  );
}

/** The first element that has this attribute. */
export function withAttribute(
  nodes: readonly ScreenNode[],
  name: string,
  value?: string | number | boolean,
): SeenElement | undefined {
  return listElements(nodes).find(({ attributes }) =>
    value === undefined ? name in attributes : attributes[name] === value,
  );
}
