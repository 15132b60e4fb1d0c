import { z } from 'zod';
import { languages } from './languages.ts';
import { id, pointsName } from './primitives.ts';

/**
 * What a shopper sees, as the server draws it: the widget makes elements of it, and without script it is sent as HTML.
 * A text, or `[tag, attributes, …children]`. There is no HTML in it: texts are texts. Attributes are HTML's, and those of
 * `behaviours`, which say what a press does; each has its way to work without script.
 */
export type ScreenNode =
  | string
  | readonly [tag: string, attributes: ScreenAttributes | 0, ...children: ScreenNode[]];

export type ScreenAttributes = Readonly<Record<string, string | number | boolean>>;

const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const screenNode: z.ZodType<ScreenNode> = z.lazy(() =>
  z.union([z.string(), z.tuple([z.string(), z.union([attributes, z.literal(0)])], screenNode)]),
);

/** What the widget says by itself, before or without an answer of the server's. */
export const clientWords = [
  'close',
  'back',
  'loading',
  'retry',
  'offline',
  'signedOut',
  'unavailable',
  'stale',
  'balanceIsNow',
  'oneMoment',
  'unreached',
  'unreachedWhy',
  'refused',
  'refusedWhy',
  'toRewards',
  'copied',
  'copyFailed',
  'pasteIt',
  'applying',
  'applied',
  'waiting',
  'notApplicable',
  'applyFailed',
  'typeIt',
  'applyByLink',
  'toCart',
] as const;
export type ClientWord = (typeof clientWords)[number];

/**
 * How a language writes numbers. The widget writes them by this: to make the browser's own formatter takes a slow phone
 * longer than to draw a screen.
 */
export const numberStyle = z.object({
  /** Between groups of three digits: `,`. */
  group: z.string(),
  /** Numbers with fewer digits have no groups. */
  group_from: z.int(),
  decimal: z.string(),
  minus: z.string(),
});
export type NumberStyle = z.infer<typeof numberStyle>;

/** `GET /pages/home`, `POST /pages/join`, …: below the app proxy, for whoever asks for JSON. */
export const screenAnswer = z.object({
  /** The address that draws this screen again, below `/pages/`: `home`, `history?cursor=12`. */
  at: z.string(),
  /** Where "back" leads; null: it is the first one. */
  back: z.string().nullable(),
  /** The shop's name. */
  title: z.string(),
  /** The texts' language, which need not be the page's. */
  lang: z.enum(languages),
  body: z.array(screenNode),
  /** Null: a guest, or a customer who has not joined. */
  member: z.object({ id, available: z.int() }).nullable(),
  /** What points are called, as the shop says it in this language. */
  points_name: pointsName,
  numbers: numberStyle,
  words: z.record(z.enum(clientWords), z.string()),
  /** Only where it is about a friend's link: what this browser keeps of it. */
  invitation: z
    .object({
      /** There is something behind the link, so that it may be shown by itself. */
      is_offer: z.boolean(),
      /** Names what was claimed. */
      token: z.string().nullable(),
      /** Until when what was claimed is good. */
      ends_at: z.string().nullable(),
      /** Nothing comes of it any more. `idle`: the link is nobody's or the visitor's own; `elsewhere`: it is over, or was taken elsewhere. */
      end: z.enum(['idle', 'elsewhere']).nullable(),
    })
    .optional(),
});
export type ScreenAnswer = z.infer<typeof screenAnswer>;
