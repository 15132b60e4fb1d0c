import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { renderSVG } from 'uqr';
import { referralPaths } from '../../contract/paths.ts';
import { drawReferralPicture, lookVersion, type ReferralPicture } from './draw-referral-picture.ts';
import type { PictureStore } from './referral-picture-store.ts';
import {
  addressOf,
  type ReferralPageDeps,
  speakFor,
  type Welcome,
  welcome,
} from './referral-reception.ts';

/** Under its own name a picture never changes; without, it may be another one in some minutes. */
const forGood = 'public, max-age=2592000, immutable';
const forSomeMinutes = 'public, max-age=300';
/** The address in the code is for life; that it works at all may be stopped. */
const forAnHour = 'public, max-age=3600';

/** Shops and networks show what is sent from here on their own pages. */
const shownAnywhere = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

const nameLength = 12;
/** Modules of light around a QR code, as its standard asks. */
const quietZone = 4;

/** Names a picture by all that it shows: other words are another picture, which no network has kept. */
export function namePicture(here: Welcome): string {
  const content = JSON.stringify([lookVersion, pictureOf(here)]);
  return createHash('sha256').update(content).digest('base64url').slice(0, nameLength);
}

/** In the program's language: whoever fetches it is no visitor, and shows it to many. */
function pictureOf({ shop, invitation }: Welcome): ReferralPicture {
  const { terms, firstName, program } = invitation;
  const { words } = speakFor(shop, program);
  return {
    shopName: shop.name,
    headlines: [words.headline(terms, firstName), words.headline(terms, null)],
    offer: words.offer(terms),
  };
}

/** What previews show. */
export function sendPicture(deps: ReferralPageDeps, pictures: PictureStore): RequestHandler {
  return async (request, response) => {
    const here = await welcome(deps, request, response);
    const name = namePicture(here);
    response.set({
      ...shownAnywhere,
      ETag: `"${name}"`,
      'Cache-Control': request.query['v'] === name ? forGood : forSomeMinutes,
    });
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const png = await pictures(name, () => drawReferralPicture(pictureOf(here)));
    response.type('png').send(png);
  };
}

/** The link as a code to be scanned, dark on light whatever stands around it. */
export function sendQr(deps: ReferralPageDeps): RequestHandler {
  return async (request, response) => {
    const { invitation } = await welcome(deps, request, response);
    const page = addressOf(referralPaths.page, { code: invitation.publicCode });
    response
      .set({
        ...shownAnywhere,
        'Cache-Control': forAnHour,
        'Content-Security-Policy': "default-src 'none'",
      })
      .type('svg')
      .send(renderSVG(`${deps.appUrl}${page}?via=qr`, { ecc: 'M', border: quietZone }));
  };
}
