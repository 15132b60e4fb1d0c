import { typeOf } from '../activities/activity.ts';
import type { Program } from '../program/program.ts';
import { localiseReward } from '../redemptions/localise-reward.ts';
import { findReward } from '../referrals/find-reward.ts';
import { localiseTitle } from '../speech/localise-title.ts';
import type { OwnName } from '../speech/reader.ts';
import { localiseLevel } from '../tiers/localise-level.ts';

/**
 * What things of the program are called in a language. What was written down keeps the name that it had: it is put
 * into the language as long as the live program still calls it so.
 */
export function ownNamesIn(program: Named, locale: string | null): (own: OwnName) => string {
  if (locale === null) return ({ title }) => title;
  return (own) => nameNow(own, program, locale) ?? own.title;
}

type Named = Pick<Program, 'campaigns' | 'activities' | 'tiers' | 'rewards' | 'referrals'>;

function nameNow(
  { kind, id, title }: OwnName,
  program: Named,
  locale: string,
): string | null | undefined {
  switch (kind) {
    case 'campaign': {
      const campaign = program.campaigns.find((each) => each.id === id && each.title === title);
      return campaign && localiseTitle(campaign, locale);
    }
    case 'activity': {
      const rule = program.activities.find((each) => typeOf(each) === id && each.title === title);
      return rule && localiseTitle(rule, locale);
    }
    case 'tier': {
      const level = program.tiers?.levels.find((each) => isTier(each, { id, title }));
      return level && localiseLevel(level, locale).name;
    }
    case 'reward': {
      const reward = id === null ? undefined : findReward(program, id);
      return reward?.title === title ? localiseReward(reward, locale).title : null;
    }
  }
}

/** Where only the name was kept, it has to do. */
function isTier(level: { id: string; name: string }, own: Pick<OwnName, 'id' | 'title'>): boolean {
  return level.name === own.title && (own.id === null || level.id === own.id);
}
