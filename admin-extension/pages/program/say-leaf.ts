import { inWords } from '../../in-words.ts';
import { knownWord } from '../../known-word.ts';
import { programChangesTexts as t } from '../../texts/en/program-changes.ts';
import { nameLanguage } from './languages.ts';
import { nameForm } from './points-forms.ts';
import { sayAll, sayNumber } from './program-names.ts';
import { sayMoment, sayMoney } from './say-conditions.ts';
import { signalWords } from './signal-words.ts';

/** What a single value of the document is called: "Limit per day"; the last step of its path says it. */
export function nameLeaf(path: string): string {
  const steps = path.split('.');
  const name = steps.at(-1) ?? '';
  if (steps.at(-2) === 'weights')
    return Object.entries(signalWords).find(([kind]) => kind === name)?.[1].label ?? inWords(name);
  if (steps.at(-2) === 'points_name') return knownWord(t.pointsName, name, inWords);
  if (steps.at(-2) === 'points_names') return nameForm('', name);
  if (steps.at(-3) === 'points_names') return nameForm(name, steps.at(-2) ?? '');
  if (steps.at(-2) === 'texts') return nameLanguage(name);
  const named = knownWord(t.fields, name, inWords);
  return steps.at(-3) === 'texts' ? `${nameLanguage(steps.at(-2) ?? '')}: ${named}` : named;
}

/** A single value as one reads it; the document's own words are put into ours. */
export function sayLeaf(value: unknown, path: string): string {
  if (value === null || value === undefined || value === '') return t.notSet;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return sayNumber(value);
  if (typeof value === 'string') return sayText(value, path);
  if (Array.isArray(value)) return value.length === 0 ? t.notSet : sayList(value, path);
  if (isMoney(value)) return sayMoney(value);
  if (/(^|\.)points_names\.[^.]+$/.test(path)) return Object.values(value).join(', ');
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== '')
    .map(([name, inner]) => `${nameLeaf(name)} ${sayLeaf(inner, name)}`)
    .join(', ');
}

function sayList(list: readonly unknown[], path: string): string {
  return sayAll(list.map((each) => sayLeaf(each, path)));
}

function sayText(text: string, path: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return sayMoment(text);
  // What a person wrote is said as it is, even where it is one of our words.
  return /(^|\.)(title|name|description|detail|headline|message|one|other|zero|two|few|many|perks)$/.test(
    path,
  )
    ? text
    : knownWord(t.values, text, (same) => same);
}

function isMoney(value: object): value is { amount: string; currency: string } {
  return (
    'amount' in value &&
    'currency' in value &&
    typeof value.amount === 'string' &&
    typeof value.currency === 'string'
  );
}
