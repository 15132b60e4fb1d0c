import { appendAudit } from '../../store/audit-log.ts';
import type { Database } from '../../store/database.ts';
import {
  markChecklistClosed,
  markLaunched,
  markWithoutHistory,
  readShopSigns,
} from '../../store/shop-signs.ts';
import { connector } from '../connect-shop.ts';
import { readProgram } from '../read-program.ts';

interface OnboardingRefusal {
  refused: 'not_live' | 'program_not_published';
  detail: string;
}

interface Answering {
  shopId: string;
  by: string;
  now: Date;
}

/** Takes what only a person can say. The checklist stays until the program is live. */
export async function answerOnboarding(
  db: Database,
  step: Answering & { noHistory: boolean | null; closed: boolean | null },
): Promise<'answered' | OnboardingRefusal> {
  const { shopId, noHistory, closed, now } = step;
  return db.transaction(async (tx) => {
    if (closed === true && (await readShopSigns(tx, shopId)).launchedAt === null)
      return { refused: 'not_live', detail: 'Go live first: until then the checklist is of use.' };
    if (noHistory !== null) await markWithoutHistory(tx, shopId, noHistory ? now : null);
    if (closed !== null) await markChecklistClosed(tx, shopId, closed ? now : null);
    return 'answered';
  });
}

/** Somebody makes known that the program, which they have published, is live. */
export async function launchProgram(
  db: Database,
  { shopId, by, now }: Answering,
): Promise<'launched' | OnboardingRefusal> {
  const { publishedBy, version } = await readProgram(db, shopId);
  if (publishedBy === connector)
    return {
      refused: 'program_not_published',
      detail:
        'Publish a program of your own first: so far it is the one that every shop begins with.',
    };
  await db.transaction(async (tx) => {
    await markLaunched(tx, shopId, { at: now, by });
    await appendAudit(tx, shopId, {
      at: now,
      actor: by,
      action: 'launch_program',
      subject: `program version ${version}`,
    });
  });
  return 'launched';
}
