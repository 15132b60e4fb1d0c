import type { Titled } from '../program/titled.ts';
import { textsIn } from './texts-in.ts';

/** What something of the shop's is called in a language; what has no words there keeps its own. */
export function localiseTitle<Title extends string | null>(
  { title, texts = {} }: Titled<Title>,
  locale: string | null,
): Title | string {
  return textsIn(texts, locale)[0]?.title ?? title;
}
