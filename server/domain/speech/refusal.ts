import type { Money } from '../program/money.ts';
import { type SentenceId, type Sentences, sentencesIn } from './sentences.ts';
import { sayChoice, sayCount, sayMoney } from './say-values.ts';

/** What stands in a sentence, not yet in anybody's language. */
type Part =
  | string
  | number
  | Money
  | { points: number }
  | { day: string }
  | { quoted: readonly string[] };

/** A sentence that is yet to be said, in whatever language. */
export interface Sentence {
  id: SentenceId;
  parts?: Readonly<Record<string, Part>> | undefined;
}

/** The domain's no. */
export interface Refusal<Reason extends string = string> {
  refused: Reason;
  /** In English, with "points" for whatever the shop calls them. */
  detail: string;
  /** The same for whoever is spoken to in their own language; left out where no shopper can come to it. */
  sentence?: Sentence | undefined;
}

const plain = sentencesIn({ language: 'en', pointsName: { one: 'point', other: 'points' } });

/** A refusal that a shopper may meet: `refuseWith('out_of_stock', 'refusals.gone', { title })`. */
export function refuseWith<const Reason extends string>(
  refused: Reason,
  id: SentenceId,
  parts?: Sentence['parts'],
): Refusal<Reason> & { sentence: Sentence } {
  const sentence = { id, parts };
  return { refused, detail: saySentence(sentence, plain), sentence };
}

export function saySentence({ id, parts = {} }: Sentence, speech: Sentences): string {
  const said = Object.entries(parts).map(([name, part]) => [name, sayPart(part, speech)] as const);
  return speech.say(id, Object.fromEntries(said));
}

function sayPart(part: Part, speech: Sentences): string | number {
  if (typeof part === 'string' || typeof part === 'number') return part;
  if ('minor' in part) return sayMoney(part, speech);
  if ('points' in part) return sayCount(part.points, speech);
  if ('day' in part) return speech.day(part.day);
  const quoted = part.quoted.map((text) => speech.say('history.quoted', { text }));
  return sayChoice(quoted, speech.language);
}
