import type { navigationTexts } from '../en/navigation.ts';

export const navigation: typeof navigationTexts = {
  overview: 'Übersicht',
  members: 'Mitglieder',
  referrals: 'Empfehlungen',
  program: 'Programm',
  reports: 'Berichte',
  branding: 'Aussehen',
  tasks: 'Zu tun',
  channels: 'Kanäle',
  developers: 'Entwickler',
  inbox: 'Eingang',
  ledger: 'Punktekonto',
};
