import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { connectTestShop } from '../support/shop.ts';
import { openCatalogue } from './catalogue.ts';
import { checkWorld } from './check-world.ts';
import { diceOf } from './dice.ts';
import { drawStock } from './stock.ts';
import { lastTakes, type TakeName, takes } from './takes.ts';
import { publish } from './takes/publish.ts';
import { WorldBroken } from './world-broken.ts';
import type { World } from './world.ts';

/** A step by its number and what is done in it: the dice do the rest, so that any step can be left out. */
export interface Step {
  at: number;
  take: TakeName;
}

export interface Life {
  seed: number;
  steps: readonly Step[];
}

export interface Lived {
  /** What happened, step by step, up to the end or to what broke. */
  story: string[];
  broken: { at: number; rule: string; message: string } | null;
  steps: number;
}

const names = Object.keys(takes).filter(isTake);
/** Of all shops those that live by their members’ friends, and how much more often these come there. */
const friendlyPercent = 35;
const friendlyTimes = 4;
const deck = deckOf(1);
const friendlyDeck = deckOf(friendlyTimes);

function deckOf(times: number): TakeName[] {
  return names.flatMap((name) => {
    const { weight } = takes[name];
    const length = 'ofFriends' in takes[name] ? weight * times : weight;
    return Array.from({ length }, () => name);
  });
}

function isTake(name: string): name is TakeName {
  return name in takes;
}

export function lifeOf(seed: number, length: number): Life {
  const opening: TakeName[] = ['buy', 'buy', 'deliverAll'];
  const cards = diceOf(seed, 0, 5).chance(friendlyPercent) ? friendlyDeck : deck;
  const steps = Array.from({ length }, (_, index) => {
    const drawn = diceOf(seed, index, 1).pick(cards);
    const take = opening[index] ?? lastTakes[index - length + lastTakes.length] ?? drawn;
    return { at: index + 1, take };
  });
  return { seed, steps };
}

/** Lives a life on a shop of its own and checks everything after each step. */
export async function live(deps: DrainDeps, life: Life): Promise<Lived> {
  const world = await openWorld(deps, life.seed);
  const { currency, timeZone, isDevelopment } = world.shop;
  const story = [
    `a ${isDevelopment ? 'development ' : ''}shop in ${timeZone} that sells in ${currency}, at ${world.now.toISOString()}`,
    ...world.words.map((word) => `   0  ${word}`),
  ];
  for (const step of life.steps) {
    world.at = step.at;
    world.dice = diceOf(life.seed, step.at, 2);
    world.words = [];
    world.swept = false;
    world.merging = false;
    world.heard = new Map();
    world.stirred = new Set();
    world.toldNow = new Set();
    world.looked = new Set();
    try {
      await takes[step.take].take(world);
      if (!('onPlatform' in takes[step.take])) await checkWorld(world);
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      story.push(...wordsOf(world, step), `   → ${message}`);
      const rule = error instanceof WorldBroken ? error.rule : message;
      return { story, broken: { at: step.at, rule, message }, steps: step.at };
    }
    story.push(...wordsOf(world, step));
  }
  return { story, broken: null, steps: life.steps.length };
}

function wordsOf({ words }: World, step: Step): string[] {
  return words.map((word) => `${String(step.at).padStart(4)}  ${word}`);
}

async function openWorld(deps: DrainDeps, seed: number): Promise<World> {
  const dice = diceOf(seed, 0);
  const shop = await connectTestShop(deps.db, {
    currency: dice.pick(['USD', 'USD', 'JPY', 'KWD']),
    timeZone: dice.pick(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Tokyo']),
    isDevelopment: dice.chance(20),
  });
  const begun = new Date('2026-01-01T00:00:00Z').getTime() + dice.between(0, 730 * 24) * 3_600_000;
  const world: World = {
    deps,
    shop,
    currency: shop.currency,
    dice,
    at: 0,
    now: new Date(begun),
    words: [],
    customers: ['501', '502', '503'].map((id) => ({ id, email: `${id}@example.com` })),
    orders: [],
    bag: [],
    told: [],
    known: new Map(),
    versions: [],
    redemptions: [],
    adjustments: new Map(),
    ledger: new Map(),
    heardUnder: new Map(),
    pinned: new Map(),
    forgiven: new Map(),
    owners: new Map(),
    stock: drawStock({
      dice: diceOf(seed, 0, 3),
      currency: shop.currency,
      year: new Date(begun).getUTCFullYear(),
    }),
    catalogue: openCatalogue(diceOf(seed, 0, 4)),
    read: new Map(),
    tagWords: new Map(),
    before: null,
    heard: new Map(),
    stirred: new Set(),
    raised: new Set(),
    handed: new Set(),
    peaks: new Map(),
    placed: new Set(),
    merged: new Set(),
    deeds: new Map(),
    entries: new Map(),
    strangers: [],
    links: new Map(),
    claims: [],
    emails: new Map(),
    toldNow: new Set(),
    looked: new Set(),
    merging: false,
    swept: false,
  };
  world.versions.push(await publish(world));
  return world;
}
