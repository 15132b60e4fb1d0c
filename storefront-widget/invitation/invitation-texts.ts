import { type InvitationKey, invitationEn } from '../locales/invitation-en.ts';
import type { Texts } from '../texts.ts';

export const invitationTexts = {
  english: invitationEn,
  others: {
    de: async (): Promise<Texts<InvitationKey>> =>
      (await import('../locales/invitation-de.ts')).invitationDe,
  },
};
