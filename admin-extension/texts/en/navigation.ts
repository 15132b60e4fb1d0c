import { inLanguage } from '../in-language.ts';

export const navigationTexts = inLanguage('navigation', {
  overview: 'Overview',
  members: 'Members',
  referrals: 'Referrals',
  program: 'Program',
  reports: 'Reports',
  branding: 'Look and words',
  tasks: 'To do',
  channels: 'Sales channels',
  developers: 'Developers',
  inbox: 'Inbox',
  ledger: 'Ledger',
});
