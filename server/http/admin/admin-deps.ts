import type { Clock } from '../../base/clock.ts';
import type { Database } from '../../store/database.ts';

/** What the admin's routes work with. */
export interface AdminDeps {
  db: Database;
  clock: Clock;
}
