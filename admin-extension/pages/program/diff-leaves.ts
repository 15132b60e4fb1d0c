/** One value of a document that is not what it was. */
export interface LeafChange {
  /** From the part that was compared: `caps.per_day`. */
  path: string;
  before: unknown;
  after: unknown;
}

type Branch = Readonly<Record<string, unknown>>;

/** What differs between two parts, down to single values; lists, money and what has a kind are compared whole. */
export function diffLeaves(before: object, after: object): LeafChange[] {
  return diffBranches({ ...before }, { ...after }, '');
}

function diffBranches(before: Branch, after: Branch, path: string): LeafChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const place = path === '' ? name : `${path}.${name}`;
    return isBranch(was) && isBranch(is)
      ? diffBranches(was, is, place)
      : [{ path: place, before: was, after: is }];
  });
}

function isBranch(value: unknown): value is Branch {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !('kind' in value) && !('amount' in value && 'currency' in value);
}

/** The part with one of its values changed. */
export function withLeaf<Part extends object>(part: Part, { path, after }: LeafChange): Part {
  const [name = '', ...rest] = path.split('.');
  const inner = Object.entries(part).find(([key]) => key === name)?.[1];
  const value =
    rest.length > 0 && isBranch(inner)
      ? withLeaf(inner, { path: rest.join('.'), before: null, after })
      : after;
  return { ...part, [name]: value };
}
