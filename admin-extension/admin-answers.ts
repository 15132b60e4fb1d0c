import type {
  AdminDeliveries,
  AdminLedger,
  AdminLots,
  AdminMember,
  AdminMemberList,
  AdminOrders,
  AdminOverview,
  AdminProgram,
  AdminRedemptions,
  AdminSession,
  LedgerHealth,
} from '../server/contract/admin.ts';

/** What each address answers; answers of actions are not read: the page asks again for what it shows. */
export interface AdminAnswers {
  session: AdminSession;
  overview: AdminOverview;
  members: AdminMemberList;
  member: AdminMember;
  memberLedger: AdminLedger;
  memberLots: AdminLots;
  memberOrders: AdminOrders;
  memberRedemptions: AdminRedemptions;
  program: AdminProgram;
  deliveries: AdminDeliveries;
  ledgerHealth: LedgerHealth;
}
