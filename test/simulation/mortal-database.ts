import type { Database, Tx } from '../../server/store/database.ts';
import type { Random } from '../support/random.ts';

/** The process ended here: nothing that it began and did not commit has happened. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Statements after which a process may die. */
const lastStatementMax = 14;

/**
 * A database as seen by a process that will be killed: at one of its next statements, before a commit or just
 * after one, when nobody hears of it any more. From then on it answers nothing.
 */
export function mortalDatabase(db: Database, random: Random): Database {
  let left = random.between(1, lastStatementMax);
  const diesAt = random.pick(['statement', 'before commit', 'after commit'] as const);
  let dead = false;
  const live = (moment: typeof diesAt) => {
    if (moment === diesAt) left -= 1;
    if (dead || left <= 0) {
      dead = true;
      throw new Killed(moment);
    }
  };
  const mortalTx = (tx: Tx): Tx =>
    new Proxy(tx, {
      get: (target, name) =>
        name === 'query'
          ? async (...statement: Parameters<Tx['query']>) => {
              live('statement');
              return target.query(...statement);
            }
          : Reflect.get(target, name),
    });
  if (diesAt !== 'statement') left = random.between(1, 3);
  return {
    ...db,
    async query<Row>(...statement: Parameters<Database['query']>) {
      live('statement');
      return db.query<Row>(...statement);
    },
    async transaction(work) {
      const done = await db.transaction(async (tx) => {
        const result = await work(mortalTx(tx));
        live('before commit');
        return result;
      });
      live('after commit');
      return done;
    },
  };
}
