import { z } from 'zod';
import { findLanguage, languages } from '../../../contract/languages.ts';
import { chooseLanguage } from '../../../operations/choose-language.ts';
import { chooseNotices } from '../../../operations/choose-notices.ts';
import { readProgram } from '../../../operations/read-program.ts';
import { readMemberLanguage } from '../../../store/member-languages.ts';
import { listNoticeReaders } from '../../../store/notice-passes.ts';
import { readProfile } from '../../../store/profiles.ts';
import type { Route } from '../../route.ts';
import type { Painter } from '../../screens/painter.ts';
import { drawPreferences, type Preferences } from '../../screens/preferences/draw-preferences.ts';
import { memberOf, type Shopper } from '../authenticate-shopper.ts';
import { asksForProfile, type StorefrontDeps } from '../read-page.ts';
import { presentProfile } from '../present-ways.ts';
import { type Drawn, pageFor } from './page.ts';

const mailForm = z.strictObject({ mails: z.literal('on').optional() });
/** Empty: as on these pages. */
const languageForm = z.strictObject({ language: z.enum(['', ...languages]) });

/** What a member chooses: which mails they get, and where the rest of what they tell is told. */
export function listPreferencesPages(deps: StorefrontDeps): Route<Shopper>[] {
  const page = pageFor(deps);
  return [
    page({
      method: 'get',
      path: '/pages/preferences',
      draw: ({ caller }, by) => draw(deps, { shopper: caller, isSaved: false }, by),
    }),
    page({
      method: 'post',
      path: '/pages/preferences',
      in: { body: mailForm },
      draw: async ({ caller, body }, by) => {
        const choice = { shopId: caller.shop.shopId, memberId: memberOf(caller) };
        const optsOut = body.mails === undefined;
        await chooseNotices(deps.db, { ...choice, optsOut, now: deps.clock.now() });
        return draw(deps, { shopper: caller, isSaved: true }, by);
      },
    }),
    page({
      method: 'post',
      path: '/pages/preferences/language',
      in: { body: languageForm },
      draw: async ({ caller, body }, by) => {
        const language = body.language === '' ? null : body.language;
        const choice = { shopId: caller.shop.shopId, memberId: memberOf(caller), language };
        await chooseLanguage(deps.db, { ...choice, pages: by.language });
        return draw(deps, { shopper: caller, isSaved: true }, by);
      },
    }),
  ];
}

async function draw(
  deps: StorefrontDeps,
  { shopper, isSaved }: { shopper: Shopper; isSaved: boolean },
  by: Painter,
): Promise<Drawn> {
  const preferences = await readPreferences(deps, shopper, by.now);
  return {
    at: 'preferences',
    back: 'home',
    body: drawPreferences({ ...preferences, isSaved }, by),
  };
}

async function readPreferences(
  { db }: StorefrontDeps,
  shopper: Shopper,
  now: Date,
): Promise<Preferences> {
  const memberId = memberOf(shopper);
  const { shopId, timeZone } = shopper.shop;
  const [{ program }, [reader], profile, mails] = await Promise.all([
    readProgram(db, shopId),
    listNoticeReaders(db, shopId, [memberId]),
    readProfile(db, shopId, memberId),
    readMemberLanguage(db, shopId, memberId),
  ]);
  return {
    email: reader?.email ?? null,
    getsMails: reader?.optedOut === false,
    language: mails?.isChosen === true ? findLanguage(mails.language) : null,
    profile:
      asksForProfile(program) && profile !== null
        ? presentProfile(profile, { timeZone, now })
        : null,
  };
}
