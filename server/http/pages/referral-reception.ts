import type { Request, Response } from 'express';
import type { Clock } from '../../base/clock.ts';
import type { Encryption } from '../../base/encryption.ts';
import { AppError } from '../../base/errors.ts';
import type { Logger } from '../../base/logger.ts';
import { pickLanguage } from '../../contract/languages.ts';
import { referralPaths } from '../../contract/paths.ts';
import type { Program } from '../../domain/program/program.ts';
import { readPublicCode } from '../../domain/referrals/read-public-code.ts';
import { pointsNameIn } from '../../domain/speech/points-name-in.ts';
import {
  createInvitationWords,
  type InvitationWords,
} from '../../notify/invitation/invitation-words.ts';
import { readProgram } from '../../operations/read-program.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import { type Invitation, readInvitation } from '../../operations/referrals/read-invitation.ts';
import type { HashContact } from '../../operations/settlement.ts';
import type { Database } from '../../store/database.ts';
import type { Shop } from '../../store/shops.ts';
import type { GuestLimits } from '../limit-guests.ts';
import { languageFor, readVisitor } from './referral-visitor.ts';

export interface ReferralPageDeps {
  db: Database;
  shops: ShopReader;
  encryption: Encryption;
  hashContact: HashContact;
  clock: Clock;
  log: Logger;
  guestLimits: GuestLimits;
  /** Where members' links lead: our own address. */
  appUrl: string;
  shopUrl(shop: Shop): string;
  /** Whether friends are mailed their code as well. */
  mails: boolean;
}

/** A shop that speaks, in a language of the visitor's where it can. */
export interface Host {
  shop: Shop;
  words: InvitationWords;
}

/** A link that leads to an invitation. */
export interface Welcome extends Host {
  /** The advocate's code without the shop, as it was asked for. */
  code: string;
  invitation: Invitation;
}

/** Who answers a request, as far as it is known by now: a page about a failure speaks as they do. */
const hosts = new WeakMap<Response, Host>();

export function hostOf(response: Response): Host | null {
  return hosts.get(response) ?? null;
}

export function speakFor(shop: Shop, program: Program, locale = program.settings.locale): Host {
  const pointsName = pointsNameIn(program.settings, pickLanguage(locale));
  return { shop, words: createInvitationWords({ locale, shopName: shop.name, pointsName }) };
}

/** The shop that a code names; null: none that is connected. */
export async function findHost(
  deps: ReferralPageDeps,
  request: Request,
  response: Response,
): Promise<(Host & { code: string }) | null> {
  const named = readPublicCode(String(request.params['code'] ?? ''));
  const shop = named && (await deps.shops.byId(named.shopId));
  if (named === null || shop === null || shop.status !== 'active') return null;
  const { program } = await readProgram(deps.db, shop.shopId);
  const locale = languageFor(request, program.settings.locale);
  const host = speakFor(shop, program, locale);
  hosts.set(response, host);
  return { ...host, code: named.code };
}

/**
 * Whom a link leads to. Throws `AppError`: `not_found` where it is nobody's, was stopped, or the program has no
 * referrals any more, which all look the same; `rate_limited`.
 */
export async function welcome(
  deps: ReferralPageDeps,
  request: Request,
  response: Response,
): Promise<Welcome> {
  const traces = readVisitor(request);
  deps.guestLimits.look(traces);
  const host = await findHost(deps, request, response);
  const invitation =
    host &&
    (await readInvitation(deps.db, { shopId: host.shop.shopId, code: host.code, viewerId: null }));
  if (host !== null && invitation !== null) return { ...host, invitation };
  deps.guestLimits.miss(traces);
  throw new AppError('not_found', 'This link leads to nobody.');
}

export function addressOf(
  path: (typeof referralPaths)[keyof typeof referralPaths],
  { code }: { code: string },
): string {
  return path.replace(':code', encodeURIComponent(code));
}

/** The page of an invitation, as the friend came to it. */
export function pageOf(request: Request): string {
  return addressOf(referralPaths.page, { code: String(request.params['code'] ?? '') });
}
