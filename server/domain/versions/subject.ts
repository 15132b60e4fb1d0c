/** One thing of a program, in words: what it is called, and everything that can be said of it. */
export interface Subject {
  /** The same before and after a change of what it says. */
  key: string;
  /** `Rate “spend”`, `Rounding`. */
  title: string;
  facets: readonly Facet[];
}

export interface Facet {
  /** `minimum order`; empty for what the thing is in the first place. */
  label: string;
  text: string;
  /** Left unsaid when the thing is new: it says nothing special. */
  isUsual: boolean;
}

/** What the thing is in the first place. */
export function main(text: string): Facet {
  return { label: '', text, isUsual: false };
}

/** Something else of it; null is said as `none` and is the usual case. */
export function facet(label: string, text: string | null, none = 'none'): Facet {
  return { label, text: text ?? none, isUsual: text === null };
}

/** Of the program itself: `Rounding: down`. */
export function setting(title: string, text: string): Subject {
  return { key: `setting:${title}`, title, facets: [main(text)] };
}
