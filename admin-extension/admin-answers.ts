import type {
  AdminDeliveries,
  AdminLedger,
  AdminLots,
  AdminMember,
  AdminMemberList,
  AdminNotices,
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
  memberNotices: AdminNotices;
  program: AdminProgram;
  deliveries: AdminDeliveries;
  ledgerHealth: LedgerHealth;
}
