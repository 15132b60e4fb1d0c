import type { Titled } from '../program/titled.ts';
import { type Facet, facet } from './subject.ts';

/** What something is called in the other languages of the shop. */
export function describeTitles({ texts = {} }: Titled<string | null>): Facet {
  const said = Object.entries(texts).map(([language, { title }]) => `${language}: “${title}”`);
  return facet('in other languages', said.length === 0 ? null : said.join('; '));
}
