import type { ScreenAttributes, ScreenNode } from '../../server/contract/screen.ts';

/** The attributes of every element that has this one, in the order of the tree. */
export const findAttributes = (
  tree: readonly ScreenNode[] | null,
  name: string,
): ScreenAttributes[] =>
  (tree ?? []).flatMap((node) => {
    if (typeof node === 'string') return [];
    const [, attributes, ...children] = node;
    const found = findAttributes(children, name);
    return attributes && name in attributes ? [attributes, ...found] : found;
  });
