import type { Program } from '../../domain/program/program.ts';
import { localiseReward } from '../../domain/redemptions/localise-reward.ts';
import { type Refusal, type Sentence, saySentence } from '../../domain/speech/refusal.ts';
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

/** A reward is named as the shop does in that language. */
function localise(sentence: Sentence, { rewards }: Program, locale: string | null): Sentence {
  const reward = rewards.find(({ title }) => title === sentence.parts?.['title']);
  if (reward === undefined) return sentence;
  return {
    ...sentence,
    parts: { ...sentence.parts, title: localiseReward(reward, locale).title },
  };
}
