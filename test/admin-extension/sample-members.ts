import type {
  BulkAction,
  BulkActionResult,
  MemberStory,
} from '../../server/contract/admin-members.ts';
import type { AdminTiers } from '../../server/contract/admin-tiers.ts';

const at = '2026-11-20T10:00:00.000Z';

export const story: MemberStory = {
  joined_at: '2025-03-02T10:00:00.000Z',
  orders: 7,
  spent: { amount: '812.40', currency: 'USD' },
  first_order_at: '2025-03-04T10:00:00.000Z',
  last_order_at: '2026-11-02T10:00:00.000Z',
  last_active_at: at,
  tier: { id: 'gold', name: 'Gold' },
  tier_changes: [{ at: '2026-01-10T10:00:00.000Z', tier: { id: 'gold', name: 'Gold' } }],
  merged: 1,
  next_expiry: { points: 120, at: '2026-12-01T05:00:00.000Z' },
};

export const tiers: AdminTiers = {
  ladder: {
    basis: 'points_earned',
    currency: null,
    window: 'lifetime',
    grace_days: 30,
    downgrade: 'one_step',
    levels: [
      {
        id: 'gold',
        name: 'Gold',
        threshold: 1000,
        entry_points: 0,
        hidden: false,
        members: 12,
        multiplier: 2,
        free_shipping: false,
        discount_percent: 0,
        perks: [],
      },
    ],
  },
};

export const bulkDraft: BulkAction = {
  id: '11111111-1111-4111-8111-111111111111',
  kind: 'adjust',
  state: 'draft',
  points: 50,
  reason: 'Sorry for the wait',
  chosen: 'all members',
  undoes: null,
  undone_by: null,
  can_undo: false,
  members: 1284,
  done: 0,
  failed: 0,
  moved_points: 64_200,
  error: null,
  created_by: 'Dana Wells',
  created_at: at,
  finished_at: null,
};

export const bulkDone: BulkAction = {
  ...bulkDraft,
  state: 'done',
  done: 1283,
  failed: 1,
  moved_points: 64_150,
  can_undo: true,
  finished_at: at,
};

export const bulkResult: BulkActionResult = {
  action: bulkDone,
  told: [
    {
      member_id: 'm7',
      name: 'Jonas Lindqvist',
      state: 'failed',
      points: 0,
      detail: 'The member was deleted meanwhile.',
    },
  ],
  next_cursor: null,
};
