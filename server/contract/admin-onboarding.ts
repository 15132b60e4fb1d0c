import { z } from 'zod';
import { adminImport } from './admin-imports.ts';
import { id, instant, money, decimal } from './primitives.ts';
import { programShape } from './program/program-shape.ts';

/** `GET /onboarding`: how far a shop is on its way to a live program. What was done on another page counts by itself. */

export const onboardingSteps = [
  'history',
  'program',
  'branding',
  'widget',
  'order',
  'live',
] as const;
export type OnboardingStep = (typeof onboardingSteps)[number];

/** `#rrggbb`. */
const color = z.string().regex(/^#[0-9a-f]{6}$/);

/** An order of a member from after the shop was connected. */
const triedOrder = z.object({
  id,
  name: z.string(),
  placed_at: instant,
  member: z.object({ id, name: z.string() }).nullable(),
  /** What it has earned, whether it can be spent yet or not. */
  points: z.int(),
  pending: z.int(),
  /** Why, in sentences. */
  explanation: z.array(z.string()),
});

export const onboarding = z.object({
  /** The latest import of the past; `nothing`: somebody said that there is none. */
  history: z.object({
    state: z.enum(['done', 'running', 'failed', 'open']),
    nothing: z.boolean(),
    import: adminImport.nullable(),
  }),
  /** Done once a person has published a version: every shop is connected with a plain one of ours. */
  program: z.object({
    done: z.boolean(),
    version: z.int(),
    published_at: instant,
    published_by: z.string(),
    /** What publishing the draft would change, in sentences; null: there is no draft. */
    draft: z.object({ changes: z.array(z.string()) }).nullable(),
  }),
  branding: z.object({
    done: z.boolean(),
    saved_at: instant.nullable(),
    /** As the theme has them; null: it was not read, or names none. */
    theme: z
      .object({
        background: color.nullable(),
        text: color.nullable(),
        accent: color.nullable(),
        font: z.string().nullable(),
      })
      .nullable(),
  }),
  widget: z.object({
    done: z.boolean(),
    /** As the theme says; `unknown`: the app may not look, or has not looked yet. */
    embed: z.enum(['on', 'off', 'unknown']),
    /** When the theme was last looked at, with or without success. */
    read_at: instant.nullable(),
    /** When a page of the shop last asked for the widget's data. */
    seen_at: instant.nullable(),
    /** Opens the theme editor with the embed switched on; null: the shop has no theme. */
    editor_url: z.string().nullable(),
  }),
  order: z.object({
    done: z.boolean(),
    /** Whether orders that were paid in test mode earn: of a development store only. */
    tests_earn: z.boolean(),
    /** The latest one that earned. */
    earned: triedOrder.nullable(),
    /** The latest one that did not, where it came later. */
    not_earned: triedOrder.nullable(),
  }),
  live: z.object({
    done: z.boolean(),
    at: instant.nullable(),
    by: z.string().nullable(),
    /** When the checklist was put away; null: it shows. */
    closed_at: instant.nullable(),
  }),
});
export type Onboarding = z.infer<typeof onboarding>;
export type TriedOrder = z.infer<typeof triedOrder>;

/** `POST /onboarding`: what only a person can say; what is left out stays. */
export const onboardingAnswer = z
  .strictObject({
    /** There is no past to bring along. */
    no_history: z.boolean(),
    /** Puts the checklist away: only once the program is live. */
    closed: z.boolean(),
  })
  .partial();
export type OnboardingAnswer = z.infer<typeof onboardingAnswer>;

/** `POST /onboarding/theme` has the theme looked at; the answer, as of `GET /onboarding`, may come before that was done. */
/** `POST /onboarding/launch` makes known that the program is live. */

export const generosity = z.enum(['careful', 'usual', 'generous']);
export type GenerosityWished = z.infer<typeof generosity>;

/** Parts of a proposal that a merchant says: `margin` in percent of a sale, `average` as a decimal of the shop's currency. */
export const proposalWish = z.strictObject({
  margin: z.coerce.number().int().min(1).max(99),
  generosity: generosity.default('usual'),
  average: decimal.optional(),
});
/** `GET /onboarding/proposal?margin=&generosity=&average=`. */
export const proposalQuery = proposalWish.partial({ margin: true });
/** `POST /onboarding/proposal` makes the proposal the draft; the answer is as of `GET /onboarding`. */
export type ProposalWish = z.input<typeof proposalWish>;

const expectation = z.object({
  /** Of all sales; 0.03 is three percent. */
  share: z.number(),
  /** A year; null: too little is known of what the shop sells. */
  cost: money.nullable(),
  redemptions: z.int().nullable(),
  /** By what it was reckoned: the part of sales that members make, and the part of points that is used. */
  members_percent: z.int(),
  used_percent: z.int(),
});

export const programProposal = z.object({
  /** Asked for, else as it was said last, else a guess of ours. */
  margin_percent: z.int(),
  margin_known: z.boolean(),
  generosity,
  /** The shop's own sales that it was made from. */
  figures: z.object({
    days: z.int(),
    orders: z.int(),
    buyers: z.int(),
    /** Null: nobody bought. */
    repeat_rate: z.number().nullable(),
    average_order: money,
    orders_in_other_currencies: z.int(),
  }),
  /** `few`: of so few orders or days that they say little; `said`: the merchant's word; `unknown`: a guess. */
  basis: z.enum(['sales', 'few', 'said', 'unknown']),
  earning: z.object({ points: z.int(), per: money, average_order: z.int() }),
  first: z.object({ points: z.int(), value: money, orders: z.number() }),
  big: z.object({ points: z.int(), value: money, orders: z.number() }),
  step: z.object({ points: z.int(), value: money, from: z.int(), to: z.int() }),
  welcome_points: z.int().nullable(),
  expiry_months: z.int(),
  /** The most that may go back of what members spend: of the wish, and a fifth of the margin. */
  most_share: z.number(),
  cost: z.object({
    year: z.object({ orders: z.int(), sales: money }).nullable(),
    low: expectation,
    base: expectation,
    high: expectation,
    most: expectation,
  }),
  document: programShape,
  /** What publishing it would change of the live program, in sentences. */
  changes: z.array(z.string()),
});
export type ProgramProposal = z.infer<typeof programProposal>;
