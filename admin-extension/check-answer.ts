import type { z } from 'zod';
import {
  adminDeliveries,
  adminLedger,
  adminLots,
  adminMember,
  adminMemberList,
  adminNotices,
  adminOrders,
  adminOverview,
  adminProgram,
  adminRedemptions,
  adminSession,
  ledgerHealth,
} from '../server/contract/admin.ts';
import type { AdminAnswers } from './admin-answers.ts';
import { AdminError } from './admin-error.ts';

const schemas = {
  session: adminSession,
  overview: adminOverview,
  members: adminMemberList,
  member: adminMember,
  memberLedger: adminLedger,
  memberLots: adminLots,
  memberOrders: adminOrders,
  memberRedemptions: adminRedemptions,
  memberNotices: adminNotices,
  program: adminProgram,
  deliveries: adminDeliveries,
  ledgerHealth,
} satisfies { [Name in keyof AdminAnswers]: z.ZodType };

/** Development and tests only, so that the shipped page carries no schemas for what the server already checked. */
export function checkAnswer(name: keyof AdminAnswers, answer: unknown): void {
  const parsed = schemas[name].safeParse(answer);
  if (parsed.success) return;
  throw new AdminError('unknown', {
    title: `The answer of "${name}" breaks the contract`,
    detail: parsed.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; '),
  });
}
