import { languages } from '../contract/languages.ts';
import { findPlainRates, type PlainRates } from '../domain/earning/find-plain-rates.ts';
import type { PointsName } from '../domain/points-name.ts';
import { pointsNameIn } from '../domain/speech/points-name-in.ts';
import type { Database } from '../store/database.ts';
import { readProgram } from './read-program.ts';

/** What the theme's blocks say of the live program without asking: what points are called, and what a product earns. */
export interface ThemeProgram {
  points_names: Readonly<Record<string, PointsName>>;
  earning: PlainRates | null;
}

export async function readThemeProgram(db: Database, shopId: string): Promise<ThemeProgram> {
  const { program } = await readProgram(db, shopId);
  const names = languages.map((one) => [one, pointsNameIn(program.settings, one)] as const);
  return { points_names: Object.fromEntries(names), earning: findPlainRates(program) };
}
