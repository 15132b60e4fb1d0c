import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { german } from '../../admin-extension/texts/de/german.ts';
import { health } from '../../admin-extension/texts/de/health.ts';
import { speak } from '../../admin-extension/texts/in-language.ts';
import { figureChecks } from '../../server/store/figure-checks.ts';
import { ledgerChecks } from '../../server/store/ledger-checks.ts';
import { reportChecks } from '../../server/store/report-checks.ts';

const root = path.join(import.meta.dirname, '../..');
const english = path.join(root, 'admin-extension/texts/en');

/** Figures and names to fill sentences with; what counts takes the first as a number. */
const fillings = [
  [7, 'A', 'B', 'C', 'D', 'E'],
  ['A', 'B', 'C', 'D', 'E', 'F'],
] as const;

/** What both languages say alike, beside signs and figures: names, and words that German took over. */
const alike = new Set(
  `Regulars,Shopify,Stripe,Stripe: A,Stripe: 7,WhatsApp,Facebook,Messenger,Telegram,Webhook,English,Deutsch,px,
  in 7,in A,7 in A,A in B,A: B,7: A,Bronze,Gold,Online,Position,Name,Status,Segment,Link,Test,Text,Code,Code A,Codes,
  Version 7,Version A,Newsletter,Boosts,Budget,Budgets,Champions,Computer,plus`
    .split(',')
    .map((word) => word.trim()),
);

type Words = Readonly<Record<string, unknown>>;

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every word of an area by its path; `say` is what a sentence with figures says once they are in it. */
function spread(words: Words, below = ''): Map<string, unknown> {
  return new Map(
    Object.entries(words).flatMap(([name, value]) =>
      isWords(value) ? [...spread(value, `${below}${name}.`)] : [[`${below}${name}`, value]],
    ),
  );
}

function say(word: unknown): string[] {
  if (typeof word === 'string') return [word];
  if (Array.isArray(word)) return word.map(String);
  if (typeof word !== 'function') return [];
  return fillings.flatMap((values) => {
    try {
      return [String(word(...values))];
    } catch {
      // It takes more than figures and names; the pages' own tests hear it.
      return [];
    }
  });
}

interface Area {
  name: string;
  /** How many areas its file has. */
  asked: number;
  english: Map<string, unknown>;
  german: Map<string, unknown>;
}

/** Areas by the names under which the files look for them, in the order in which they do. */
const asked: string[] = [];
const listening = new Proxy<Record<string, unknown>>(
  {},
  {
    get: (_, name) => {
      asked.push(String(name));
      return undefined;
    },
  },
);
speak({ areas: listening }, 'en');

const areas: Area[] = [];
for (const file of readdirSync(english)) {
  const before = asked.length;
  const spoken: Words = await import(
    `../../admin-extension/texts/en/${path.basename(file, '.ts')}.ts`
  );
  const texts = Object.entries(spoken).filter(([name]) => name.endsWith('Texts'));
  const [[, words] = []] = texts;
  const [name = file] = asked.slice(before);
  const translated = german.areas[name];
  areas.push({
    name,
    asked: asked.length - before,
    english: spread(isWords(words) ? words : {}),
    german: spread(isWords(translated) ? translated : {}),
  });
}
const { contractSentences } = await import('../../admin-extension/texts/en/refusals.ts');

describe('the German of the admin', () => {
  it('has an area for each of the English ones, and no other', () => {
    expect(Object.keys(german.areas).toSorted()).toEqual(areas.map(({ name }) => name).toSorted());
  });

  it.each(areas)('finds $name in a file of its own', (area) => {
    expect(area.asked).toBe(1);
    expect(area.english.size).toBeGreaterThan(0);
  });

  it.each(areas)('says every word of $name', (area) => {
    expect([...area.german.keys()].toSorted()).toEqual([...area.english.keys()].toSorted());
    for (const [name, word] of area.english)
      expect(`${name}: ${typeof area.german.get(name)}`).toBe(`${name}: ${typeof word}`);
  });

  it.each(areas)('leaves nothing of $name in English', (area) => {
    const left = [...area.english].flatMap(([name, word]) => {
      const translated = say(area.german.get(name));
      return say(word)
        .filter((text, at) => text === translated[at] && /[a-z]/.test(text) && !alike.has(text))
        .map((text) => `${name}: ${text}`);
    });
    expect(left).toEqual([]);
  });

  it.each(areas)('closes no quote of $name as English does', (area) => {
    const odd = [...area.german].flatMap(([name, word]) =>
      say(word)
        .filter((text) => /[”—]|“[^„]*“/.test(text.replaceAll(/„[^“]*“/g, '')))
        .map((text) => `${name}: ${text}`),
    );
    expect(odd).toEqual([]);
  });
});

it('calls every check of the ledger by a German name, and what it looks at', () => {
  const checks = [...ledgerChecks, ...figureChecks, ...reportChecks];
  const unnamed = checks.filter(
    ({ name, title, unit }) =>
      health.checkTitle(name, title) === title || health.rows('7', unit) === `7 ${unit}`,
  );
  expect(unnamed).toEqual([]);
  expect(health.checkTitle('replay', 'unnamed')).not.toBe('unnamed');
});

it('knows the sentences of the contract letter by letter', () => {
  const contract = path.join(root, 'server/contract');
  const source = readdirSync(contract, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(contract, file), 'utf8'))
    .join('\n');
  // Of "must be a whole number" the contract writes its two halves.
  const unknown = Object.values(contractSentences).filter(
    (sentence) => !source.includes(sentence) && !source.includes(sentence.replace('must be ', '')),
  );
  expect(unknown).toEqual([]);
});
