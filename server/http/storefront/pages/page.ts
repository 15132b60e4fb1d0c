import { z } from 'zod';
import type { Branding } from '../../../contract/branding.ts';
import { pickLanguage } from '../../../contract/languages.ts';
import { type ScreenAnswer, screenAnswer, clientWords } from '../../../contract/screen.ts';
import { numberStyleOf } from '../../../domain/speech/number-style.ts';
import { pointsNameIn } from '../../../domain/speech/points-name-in.ts';
import { readBranding } from '../../../operations/branding/read-branding.ts';
import { readBalance } from '../../../operations/read-member.ts';
import { readProgram } from '../../../operations/read-program.ts';
import { makePainter, type Painter } from '../../screens/painter.ts';
import {
  type Answer,
  type Call,
  type Refused,
  type Route,
  type Shapes,
  routeFor,
} from '../../route.ts';
import type { Shopper } from '../authenticate-shopper.ts';
import type { StorefrontDeps } from '../read-page.ts';

/** What a page's handler makes; the rest of the answer is the same for all. */
export type Drawn = Pick<ScreenAnswer, 'at' | 'back' | 'body' | 'invitation'> & {
  /** Who looks now, where that has changed: they have just joined. */
  memberId?: string;
};

interface PageSpec<In extends Shapes> {
  method: 'get' | 'post';
  /** `/pages/history`. */
  path: string;
  in?: In;
  draw: (call: Call<Shopper, In>, by: Painter) => Promise<Drawn | Refused>;
}

const route = routeFor<Shopper>();
/** People pass addresses on, and mailings add names of their own (`?ref=june`): a page leaves alone what it does not know. */
const anyQuery = z.object({});

/** A screen's address: the same answer as data for the widget, and as a page for a browser without script. */
export function pageFor(deps: StorefrontDeps) {
  return <In extends Shapes = Record<never, never>>(spec: PageSpec<In>): Route<Shopper> => {
    const made = route<typeof screenAnswer, In>({
      method: spec.method,
      path: spec.path,
      ...(spec.in && { in: spec.in }),
      out: screenAnswer,
      handler: async (call) => {
        const painter = await openPainter(deps, call.caller);
        const drawn = await spec.draw(call, painter);
        if ('refused' in drawn) return drawn;
        return present(deps, { shopper: call.caller, painter, drawn });
      },
    });
    return { ...made, in: { query: anyQuery, ...made.in } };
  };
}

/** Draws in the shopper's language, with the shop's own words: those that were saved, or the given ones. */
export async function openPainter(
  { db, clock }: StorefrontDeps,
  { shop, locale }: Pick<Shopper, 'shop' | 'locale'>,
  draft?: Branding['wordings'],
): Promise<Painter> {
  const [{ program }, wordings] = await Promise.all([
    readProgram(db, shop.shopId),
    draft ?? readBranding(db, shop).then(({ branding }) => branding.wordings),
  ]);
  const { settings } = program;
  const language = pickLanguage(locale ?? settings.locale);
  return makePainter({
    language,
    pointsName: pointsNameIn(settings, language),
    timeZone: shop.timeZone,
    wordings,
    now: clock.now(),
  });
}

async function present(
  { db, clock }: StorefrontDeps,
  { shopper, painter, drawn }: { shopper: Shopper; painter: Painter; drawn: Drawn },
): Promise<Answer<z.output<typeof screenAnswer>>> {
  const { shop } = shopper;
  const { memberId = shopper.memberId, ...screen } = drawn;
  const balance =
    memberId === null
      ? null
      : await readBalance(db, { shopId: shop.shopId, memberId, now: clock.now() });
  const member =
    memberId === null || balance === null ? null : { id: memberId, available: balance.available };
  return { status: 200, body: composeScreen(screen, { painter, title: shop.name, member }) };
}

/** What the widget needs beside the drawing. */
export function composeScreen(
  screen: Pick<ScreenAnswer, 'at' | 'back' | 'body' | 'invitation'>,
  {
    painter: { speech, language, pointsName },
    title,
    member,
  }: { painter: Painter; title: string; member: ScreenAnswer['member'] },
): ScreenAnswer {
  const words = Object.fromEntries(
    clientWords.map((word) => [word, speech.text(`client.${word}`)] as const),
  ) as ScreenAnswer['words'];
  const numbers = numberStyleOf(language);
  return { ...screen, title, lang: language, member, points_name: pointsName, numbers, words };
}
