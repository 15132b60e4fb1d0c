import { languages } from '../contract/languages.ts';
import { findPlainRates, type PlainRates } from '../domain/earning/find-plain-rates.ts';
import type { PointsName } from '../domain/points-name.ts';
import type { Reward } from '../domain/program/reward.ts';
import { localiseReward } from '../domain/redemptions/localise-reward.ts';
import { memberPrice } from '../domain/redemptions/member-price.ts';
import { pointsNameIn } from '../domain/speech/points-name-in.ts';
import type { Database } from '../store/database.ts';
import type { Shop } from '../store/shops.ts';
import { readProgram } from './read-program.ts';

/** What the theme's blocks say of the live program without asking. */
export interface ThemeProgram {
  /** What points are called, by language. */
  points_names: Readonly<Record<string, PointsName>>;
  /** What a product earns. */
  earning: PlainRates | null;
  /** What points buy, as far as it is there for everybody. */
  rewards: ThemeReward[];
}

interface ThemeReward {
  title: string;
  /** By language, where it has another one. */
  titles: Record<string, string>;
  points: number;
  /** What it costs members of a tier who pay another price. */
  tiers: Record<string, number>;
  /** Whether more can be spent on it than `points`. */
  is_variable: boolean;
  /** The shop's wall clock in figures, `202612010900`, as a theme can compare it; null: no end. */
  from: number | null;
  until: number | null;
}

const rewardsMax = 12;

export async function readThemeProgram(
  db: Database,
  shop: Pick<Shop, 'shopId' | 'taxesIncluded'>,
): Promise<ThemeProgram> {
  const { program } = await readProgram(db, shop.shopId);
  const names = languages.map((one) => [one, pointsNameIn(program.settings, one)] as const);
  return {
    points_names: Object.fromEntries(names),
    earning: findPlainRates(program, shop),
    rewards: program.rewards.filter(isForEverybody).slice(0, rewardsMax).map(tellReward),
  };
}

/** Those that are not are on the pages of the program, which know who looks and what is left. */
function isForEverybody({ audience, channels, stock }: Reward): boolean {
  const isOnWeb = channels.length === 0 || channels.includes('web');
  return audience.tiers.length === 0 && audience.segments.length === 0 && isOnWeb && stock === null;
}

function tellReward(reward: Reward): ThemeReward {
  const titles = languages.flatMap((one) => {
    const { title } = localiseReward(reward, one);
    return title === reward.title ? [] : [[one, title] as const];
  });
  const tiers = reward.prices.map(({ tier }) => [tier, memberPrice(reward, tier).points] as const);
  return {
    title: reward.title,
    titles: Object.fromEntries(titles),
    points: memberPrice(reward, null).points,
    tiers: Object.fromEntries(tiers),
    is_variable: reward.kind === 'amount_off_variable',
    from: figuresOf(reward.from),
    until: figuresOf(reward.until),
  };
}

function figuresOf(wallClock: string | null): number | null {
  return wallClock === null ? null : Number(wallClock.replaceAll(/\D/g, '').slice(0, 12));
}
