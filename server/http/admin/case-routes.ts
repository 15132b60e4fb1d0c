import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import {
  caseQuery,
  decideCaseRequest,
  memberCase,
  type MemberCase,
  memberCases,
} from '../../contract/admin-referrals.ts';
import { adminPaths } from '../../contract/paths.ts';
import { decideCase } from '../../operations/referrals/decide-case.ts';
import { type CaseCard, detailCases, readCases } from '../../operations/referrals/list-cases.ts';
import { type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';

const params = z.object({ id: z.uuid() });
const route = routeFor<Staff>();

/** Members of whom staff should look at something, and what staff makes of it. */
export function listCaseRoutes({ db, clock }: AdminDeps): Route<Staff>[] {
  return [
    route({
      method: 'get',
      path: adminPaths.cases,
      in: { query: caseQuery },
      out: memberCases,
      handler: async ({ caller: { shop }, query }) => {
        const which = { onlyOpen: query.state === 'open', memberId: query.member ?? null };
        const cases = await readCases(db, shop.shopId, which);
        return { status: 200, body: { items: cases.map(presentCase) } };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.decideCase,
      in: { params, body: decideCaseRequest },
      out: memberCase,
      handler: async ({ caller, params: { id }, body }) => {
        const { shopId } = caller.shop;
        const decided = await decideCase(db, {
          shopId,
          caseId: id,
          decision: body.decision,
          stopsLink: body.stop_link,
          note: body.note ?? null,
          by: caller.name,
          now: clock.now(),
        });
        const [card] = decided === null ? [] : await detailCases(db, shopId, [decided]);
        if (card === undefined) throw new AppError('not_found', 'There is no such case.');
        return { status: 200, body: presentCase(card) };
      },
    }),
  ];
}

function presentCase({ opened, memberName, evidence, others }: CaseCard): MemberCase {
  const { decidedAt, decidedBy, note } = opened;
  return {
    id: opened.caseId,
    kind: opened.kind,
    state: opened.state,
    member: { id: opened.memberId, name: memberName },
    score: opened.score,
    evidence: evidence.map(({ text }) => text),
    others: others.map(({ memberId, name }) => ({ id: memberId, name })),
    opened_at: opened.openedAt.toISOString(),
    decision:
      decidedAt === null ? null : { by: decidedBy ?? '', at: decidedAt.toISOString(), note },
  };
}
