import type { Queryable } from './database.ts';

/** What a search looks for: a member is found by any of these. */
export interface SearchedFor {
  /** In lower case: each begins a word of the name. */
  words: readonly string[];
  /** In lower case: what something that they are known by begins with. */
  starts: readonly string[];
  /** The last digits of a phone. */
  phoneEnd: string | null;
}

/** Adds a value to a statement and says how it stands there. */
export type Bind = (value: unknown, type: string) => string;

/** The words of a name, each with the index that finds it: `members_by_first_name` and its neighbours. */
const wordsOfName = [
  { has: 'first_name is not null', word: 'lower(first_name)' },
  { has: 'last_name is not null', word: 'lower(last_name)' },
  ...[
    ['first_name', 2],
    ['last_name', 2],
    ['last_name', 3],
  ].map(([column, at]) => {
    const part = `split_part(translate(${column}, '-', ' '), ' ', ${at})`;
    return { has: `${part} <> ''`, word: `lower(${part})` };
  }),
];

const name = `' ' || lower(translate(concat_ws(' ', first_name, last_name), '-', ' '))`;

/** Comes after every other letter: what begins with a text lies between the text and the text with this behind it. */
const lastLetter = '\u{10ffff}';

function begins(expression: string, text: string, bind: Bind): string {
  return `${expression} ~>=~ ${bind(text, 'text')} and ${expression} ~<~ ${bind(text + lastLetter, 'text')}`;
}

const reversed = (text: string) => Array.from(text).toReversed().join('');

/** Everybody who is found, by the indexes made for it; null: more than `max`. */
export async function findSearched(
  db: Queryable,
  shopId: string,
  step: { search: SearchedFor; max: number },
): Promise<string[] | null> {
  const { search, max } = step;
  const values: unknown[] = [shopId];
  const bind: Bind = (value, type) => {
    values.push(value);
    return `$${values.length}::${type}`;
  };
  const branches = listBranches(search, bind);
  if (branches.length === 0) return [];
  const limit = bind(max + 1, 'bigint');
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from (${branches.map((one) => `(${one} limit ${limit})`).join('\nunion all\n')}) f limit ${limit}`,
    values,
  );
  return rows.length > max ? null : [...new Set(rows.map((row) => row.member_id))];
}

/** A select of member ids for each thing that a member can be found by. */
function listBranches({ words, starts, phoneEnd }: SearchedFor, bind: Bind): string[] {
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  const others = words
    .filter((word) => word !== longest)
    .map((word) => ` and position(${bind(` ${word}`, 'text')} in ${name}) > 0`)
    .join('');
  return [
    ...(longest === undefined ? [] : wordsOfName).map(
      ({ has, word }) =>
        `select member_id from members where shop_id = $1 and ${has} and ${begins(word, longest ?? '', bind)}${others}`,
    ),
    ...starts.map(
      (start) =>
        `select member_id from identities where shop_id = $1 and ${begins('lower(value)', start, bind)}`,
    ),
    ...(phoneEnd === null
      ? []
      : [
          `select member_id from identities
            where shop_id = $1 and type = 'phone' and ${begins('reverse(value)', reversed(phoneEnd), bind)}`,
        ]),
  ];
}

/** The same as a condition on `members m`: where half of a shop is found, the first page is among the first looked at. */
export function matchEach({ words, starts, phoneEnd }: SearchedFor, bind: Bind): string {
  const known = [
    ...starts.map((start) => begins('lower(i.value)', start, bind)),
    ...(phoneEnd === null
      ? []
      : [`i.type = 'phone' and ${begins('reverse(i.value)', reversed(phoneEnd), bind)}`]),
  ];
  const named = words.map((word) => `position(${bind(` ${word}`, 'text')} in ${name}) > 0`);
  const ways = [
    ...(named.length === 0 ? [] : [named.join(' and ')]),
    ...(known.length === 0
      ? []
      : [
          // Not `exists`: that would be joined with everybody who is known by anything alike.
          `(select true from identities i where i.shop_id = $1 and i.member_id = m.member_id
             and (${known.map((one) => `(${one})`).join(' or ')}) limit 1)`,
        ]),
  ];
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}
