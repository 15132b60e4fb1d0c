import { z } from 'zod';
import { languages } from './languages.ts';
import { instant } from './primitives.ts';

/** Stand in a text for what points are called, and for the shop's name. */
const namesPointsAndShop = ['{name}', '{shop}'] as const;

/**
 * What of the widget's words a merchant may choose: how long it may be, and what else may stand in it. All but the
 * launcher's are texts of the panel, under the same names.
 */
export const wordings = {
  launcher: { max: 28, gaps: [] },
  guestTitle: { max: 80, gaps: namesPointsAndShop },
  guestText: { max: 240, gaps: namesPointsAndShop },
  createAccount: { max: 32, gaps: [] },
  signIn: { max: 32, gaps: [] },
  joinTitle: { max: 80, gaps: namesPointsAndShop },
  joinText: { max: 240, gaps: namesPointsAndShop },
  joinConsent: { max: 500, gaps: namesPointsAndShop },
  join: { max: 32, gaps: [] },
  rewards: { max: 20, gaps: [] },
  codes: { max: 20, gaps: [] },
  history: { max: 20, gaps: [] },
  earn: { max: 20, gaps: [] },
  standing: { max: 20, gaps: [] },
  preview: { max: 60, gaps: [] },
  waysToEarn: { max: 60, gaps: [] },
  referral: { max: 60, gaps: [] },
  noRewards: { max: 160, gaps: [] },
} as const satisfies Record<string, { max: number; gaps: readonly string[] }>;

export type Wording = keyof typeof wordings;
/** All of them, in the order in which a shopper meets them. */
export const wordingIds = Object.keys(wordings) as readonly Wording[];

/** The distance from the lower edge of the page at which the launcher may stand, in pixels. */
export const bottomMax = 160;

/** One language's: what is not there is said in the widget's own words. */
const wordingsOfLocale = z
  .partialRecord(z.enum(wordingIds), z.string().trim().min(1))
  .superRefine((words, context) => {
    for (const id of wordingIds) {
      const text = words[id];
      if (text === undefined) continue;
      const { max, gaps } = wordings[id];
      if (text.length > max)
        context.addIssue({
          code: 'too_big',
          origin: 'string',
          maximum: max,
          inclusive: true,
          input: text,
          path: [id],
        });
      const unknown = /\{[^}]*\}?/g;
      const known: readonly string[] = gaps;
      if ((text.match(unknown) ?? []).some((gap) => !known.includes(gap)))
        context.addIssue({
          code: 'custom',
          message: gaps.length === 0 ? 'no braces can stand here' : sayGaps(known),
          input: text,
          path: [id],
        });
    }
  });

function sayGaps(gaps: readonly string[]): string {
  return `in braces only ${gaps.join(' and ')} can stand here`;
}

/** How the widget looks in a shop, and what it says there: `PUT /branding`, and what the platform is given of it. */
export const branding = z.strictObject({
  accent: z.string().regex(/^#[\da-f]{6}$/i, 'a colour such as #1f4d3f'),
  /** `auto`: as the visitor's device. */
  scheme: z.enum(['auto', 'light', 'dark']),
  shape: z.enum(['square', 'soft', 'round']),
  corner: z.enum(['left', 'right']),
  bottom: z.int().min(0).max(bottomMax),
  /** Symbol and words, or the symbol alone. */
  launcher: z.enum(['label', 'icon']),
  wordings: z.partialRecord(z.enum(languages), wordingsOfLocale),
});
export type Branding = z.infer<typeof branding>;

/** How the widget looks where nobody has chosen anything. */
export const defaultBranding: Branding = {
  accent: '#1f4d3f',
  scheme: 'auto',
  shape: 'round',
  corner: 'right',
  bottom: 20,
  launcher: 'label',
  wordings: {},
};

/** `GET` and `PUT /branding`. */
export const adminBranding = z.object({
  branding,
  /** Null: nobody has saved one here yet, and the theme editor's settings count. */
  saved: z.object({ at: instant, by: z.string() }).nullable(),
  /** `by_hand`: a shop beside Shopify, whose own page carries it. */
  publication: z.object({
    state: z.enum(['unsaved', 'waiting', 'published', 'refused', 'by_hand']),
    published_at: instant.nullable(),
    /** The platform's own words, when it refused. */
    refusal: z.string().nullable(),
  }),
});
export type AdminBranding = z.infer<typeof adminBranding>;

/** `GET /branding/preview`: a page that draws the real widget, for one shop's staff and some hours. */
export const adminBrandingPreview = z.object({ url: z.string() });
export type AdminBrandingPreview = z.infer<typeof adminBrandingPreview>;
