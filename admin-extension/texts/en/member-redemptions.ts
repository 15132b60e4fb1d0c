import { inLanguage } from '../in-language.ts';

export const memberRedemptionsTexts = inLanguage('memberRedemptions', {
  tab: {
    handedOverDone: 'Marked as handed over',
    emptyTitle: 'Nothing redeemed yet',
    emptyText: 'Rewards that this member buys with points show here, with their codes.',
    caption: 'Redemptions',
    reward: 'Reward',
    status: 'Status',
    points: 'Points',
    worth: 'Worth',
    redeemed: 'Redeemed',
    action: 'Action',
    markThis: (name: string) => `Mark ${name} as handed over`,
    handedOver: 'Handed over',
    cancelThis: (name: string) => `Cancel ${name}`,
    cancel: 'Cancel',
    sayThere: 'Say what is there',
  },
});
