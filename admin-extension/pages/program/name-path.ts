import { inWords } from '../../in-words.ts';
import { knownWord } from '../../known-word.ts';
import { programMeaningTexts as t } from '../../texts/en/program-meaning.ts';
import { nameLanguage } from './languages.ts';
import { programSections, sectionOf } from './program-sections.ts';
import { quote as quoteWord } from './say-conditions.ts';
import { nameActivity } from './say-rule.ts';
import type { TypedProgram } from './typed.ts';

/** What a path of the document is called on the screen: `campaigns.0.caps.per_day` → "Campaigns, “Double weekend”, per day". */
export function namePath(path: string, draft: TypedProgram): string {
  const section = programSections.find(({ id }) => id === sectionOf(path))?.label ?? '';
  const entry = nameEntry(path, draft);
  const [field = ''] = path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .slice(-1);
  const isWhole = /\.\d+$/.test(path) || !path.includes('.');
  return [section, entry, isWhole ? null : nameField(field)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

function nameEntry(path: string, draft: TypedProgram): string | null {
  if (path.startsWith('referrals.')) return nameReferralPart(path, draft);
  if (path.startsWith('settings.points_names.')) return nameLanguage(path.split('.')[2] ?? '');
  const [, at = ''] = /^(?:earning\.rules|tiers\.levels|[a-z]+)\.(\d+)/.exec(path) ?? [];
  if (at === '') return null;
  const number = Number(at);
  const [part = ''] = path.split('.');
  switch (part) {
    case 'earning':
      return t.parts.rule(number + 1);
    case 'campaigns':
      return quote(draft.campaigns[number]?.title);
    case 'activities': {
      const activity = draft.activities[number];
      return quote(activity === undefined ? undefined : nameActivity(activity));
    }
    case 'tiers':
      return quote(draft.tiers?.levels[number]?.name);
    case 'segments':
      return quote(draft.segments[number]?.name);
    case 'rewards':
      return quote(draft.rewards[number]?.title);
    default:
      return null;
  }
}

/** `referrals.boosts.0.until` → "“Double December”", `referrals.friend.gift.value.amount` → "gift for friends". */
function nameReferralPart(path: string, { referrals }: TypedProgram): string | null {
  const [, part = '', next = ''] = path.split('.');
  switch (part) {
    case 'friend':
      return next === 'gift' ? t.parts.friendGift : t.parts.friend;
    case 'advocate':
      return next === 'gift' ? t.parts.advocateGift : t.parts.advocate;
    case 'boosts':
      return quote(referrals?.boosts[Number(next)]?.title);
    case 'fraud':
      return t.parts.protection;
    case 'invitation':
      return t.parts.invitation;
    default:
      return null;
  }
}

function nameField(field: string): string {
  return knownWord(t.fields, field, (code) => inWords(code).toLowerCase());
}

function quote(name: string | undefined): string | null {
  return name === undefined || name === '' ? null : quoteWord(name);
}
