import { inWords } from '../../in-words.ts';
import { programSections, sectionOf } from './program-sections.ts';
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
  return [section, entry, isWhole ? null : inWords(field).toLowerCase()]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

function nameEntry(path: string, draft: TypedProgram): string | null {
  if (path.startsWith('referrals.')) return nameReferralPart(path, draft);
  const [, at = ''] = /^(?:earning\.rules|tiers\.levels|[a-z]+)\.(\d+)/.exec(path) ?? [];
  if (at === '') return null;
  const number = Number(at);
  const [part = ''] = path.split('.');
  switch (part) {
    case 'earning':
      return `rule ${number + 1}`;
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
    case 'advocate':
      return next === 'gift' ? `gift for ${part}s` : `${part}s`;
    case 'boosts':
      return quote(referrals?.boosts[Number(next)]?.title);
    case 'fraud':
      return 'protection';
    case 'invitation':
      return part;
    default:
      return null;
  }
}

function quote(name: string | undefined): string | null {
  return name === undefined || name === '' ? null : `“${name}”`;
}
