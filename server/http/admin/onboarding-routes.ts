import { z } from 'zod';
import {
  onboarding,
  onboardingAnswer,
  type Onboarding,
  programProposal,
  proposalQuery,
  proposalWish,
} from '../../contract/admin-onboarding.ts';
import { adminPaths } from '../../contract/paths.ts';
import { readMinor } from '../../domain/currency.ts';
import { floor } from '../../domain/fraction.ts';
import type { Generosity } from '../../domain/onboarding/propose-program.ts';
import { answerOnboarding, launchProgram } from '../../operations/onboarding/answer-onboarding.ts';
import { askForTheme } from '../../operations/onboarding/look-at-theme.ts';
import {
  draftProposal,
  proposeForShop,
  type ShopWish,
} from '../../operations/onboarding/propose-for-shop.ts';
import { readOnboarding } from '../../operations/onboarding/read-onboarding.ts';
import type { Shop } from '../../store/shops.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { presentOnboarding, type ThemeEditor } from './present-onboarding.ts';
import { presentProposal } from './present-proposal.ts';

const route = routeFor<Staff>();

export type OnboardingDeps = AdminDeps & { themeEditor: ThemeEditor };

/** From the install to a live program: how far it is, what is proposed, and what only a person can say. */
export function listOnboardingRoutes(deps: OnboardingDeps): Route<Staff>[] {
  return [...listSteps(deps), ...listProposals(deps)];
}

function listSteps(deps: OnboardingDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.onboarding,
      out: onboarding,
      handler: async ({ caller }) => ({ status: 200, body: await present(deps, caller.shop) }),
    }),
    route({
      method: 'post',
      path: adminPaths.onboarding,
      in: { body: onboardingAnswer },
      out: onboarding,
      handler: async ({ caller, body }) => {
        const answered = await answerOnboarding(db, {
          shopId: caller.shop.shopId,
          noHistory: body.no_history ?? null,
          closed: body.closed ?? null,
          by: caller.name,
          now: clock.now(),
        });
        if (answered !== 'answered') return refuse(answered, 409);
        return { status: 200, body: await present(deps, caller.shop) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.onboardingTheme,
      in: { body: z.object({}) },
      out: onboarding,
      handler: async ({ caller: { shop } }) => {
        await askForTheme(db, { shopId: shop.shopId, now: clock.now() });
        return { status: 202, body: await present(deps, shop) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.launch,
      in: { body: z.object({}) },
      out: onboarding,
      handler: async ({ caller: { shop, name } }) => {
        const step = { shopId: shop.shopId, by: name, now: clock.now() };
        const launched = await launchProgram(db, step);
        if (launched !== 'launched') return refuse(launched, 409);
        return { status: 200, body: await present(deps, shop) };
      },
    }),
  ];
}

function listProposals(deps: OnboardingDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.onboardingProposal,
      in: { query: proposalQuery },
      out: programProposal,
      handler: async ({ caller: { shop }, query }) => {
        const wish = toWish(query, shop);
        const made = await proposeForShop(db, { shop, wish, now: clock.now() });
        return { status: 200, body: presentProposal(made) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.onboardingProposal,
      in: { body: proposalWish },
      out: onboarding,
      handler: async ({ caller: { shop, name }, body }) => {
        const wish = toWish(body, shop);
        await draftProposal(db, { shop, wish, by: name, now: clock.now() });
        return { status: 200, body: await present(deps, shop) };
      },
    }),
  ];
}

/** An amount finer than its currency is taken without what is finer. */
function toWish(
  said: {
    margin?: number | undefined;
    generosity: Generosity;
    average?: string | undefined;
  },
  { currency }: Shop,
): ShopWish {
  return {
    marginPercent: said.margin ?? null,
    generosity: said.generosity,
    averageOrderMinor: said.average === undefined ? null : floor(readMinor(said.average, currency)),
  };
}

async function present({ db, themeEditor }: OnboardingDeps, shop: Shop): Promise<Onboarding> {
  return presentOnboarding(await readOnboarding(db, shop), { shop, editor: themeEditor });
}
