import type { Program } from '../../domain/program/program.ts';
import { localiseReward } from '../../domain/redemptions/localise-reward.ts';
import { type Refusal, type Sentence, saySentence } from '../../domain/speech/refusal.ts';
import { localiseLevel } from '../../domain/tiers/localise-level.ts';
import { findLevel } from '../../domain/tiers/standing.ts';
import { openReader } from '../../operations/open-reader.ts';
import { readProgram } from '../../operations/read-program.ts';
import type { Database } from '../../store/database.ts';
import type { Refused } from '../route.ts';
import type { Shopper } from './authenticate-shopper.ts';

/** A refusal in the shopper's language; one that only a stale page comes to asks to load it again. */
export async function refuseShopper(
  { db }: { db: Database },
  { shop, locale }: Pick<Shopper, 'shop' | 'locale'>,
  { refused, detail, sentence, status = 422 }: Refusal & { status?: Refused['status'] },
): Promise<Refused> {
  const { program } = await readProgram(db, shop.shopId);
  const { speech } = openReader(program.settings, { reader: 'shopper', locale });
  if (sentence === undefined) {
    const again = speech.language === 'en' ? detail : speech.say('refusals.notPossible');
    return { status, refused, detail: again };
  }
  const said = saySentence(localise(sentence, program, locale), speech);
  return { status, refused, detail: said };
}

/** Rewards and tiers are named as the shop does in that language. */
function localise(sentence: Sentence, program: Program, locale: string | null): Sentence {
  const { id, parts = {} } = sentence;
  const reward = program.rewards.find(({ title }) => title === parts['title']);
  const title = reward && localiseReward(reward, locale).title;
  const tiers = id === 'refusals.onlyTiers' ? parts['names'] : undefined;
  const names = isQuoted(tiers) && tiers.quoted.map((tier) => nameTier(tier, program, locale));
  return {
    id,
    parts: {
      ...parts,
      ...(title !== undefined && { title }),
      ...(names && { names: { quoted: names } }),
    },
  };
}

function isQuoted(part: unknown): part is { quoted: readonly string[] } {
  return typeof part === 'object' && part !== null && 'quoted' in part;
}

/** A rule knows tiers by their ids, which nobody reads. */
function nameTier(tierId: string, { tiers }: Program, locale: string | null): string {
  const level = tiers === null ? null : findLevel(tierId, tiers);
  return level === null ? tierId : localiseLevel(level, locale).name;
}
