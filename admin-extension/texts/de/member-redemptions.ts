import type { memberRedemptionsTexts } from '../en/member-redemptions.ts';

export const memberRedemptions: typeof memberRedemptionsTexts = {
  tab: {
    handedOverDone: 'Als übergeben vermerkt',
    emptyTitle: 'Noch nichts eingelöst',
    emptyText: 'Prämien, die dieses Mitglied mit Punkten bezahlt, stehen hier mit ihren Codes.',
    caption: 'Einlösungen',
    reward: 'Prämie',
    status: 'Status',
    points: 'Punkte',
    worth: 'Wert',
    redeemed: 'Eingelöst',
    action: 'Aktion',
    markThis: (name: string) => `${name} als übergeben vermerken`,
    handedOver: 'Übergeben',
    cancelThis: (name: string) => `${name} stornieren`,
    cancel: 'Stornieren',
    sayThere: 'Angeben, was da ist',
  },
};
