import { android, anna, iphone, type Story } from './referred-people.ts';

/** What a shop can't know: each of these is, to the last fact, what honest people do as well. */
export const unknowableAbuse: readonly (Story & { because: string })[] = [
  {
    title: 'another real mailbox, name, phone, card and address, typed in her own browser',
    because: 'a friend who was handed her phone looks the same',
    friend: { device: anna.device },
    verdict: 'pass',
  },
  {
    title: 'everything another’s, at home on her network',
    because: 'a guest on her network looks the same',
    friend: { ip: anna.ip, browser: iphone, language: anna.language },
    verdict: 'pass',
  },
  {
    title: 'another real mailbox, name, phone and card for her address',
    because: 'her flatmate looks the same',
    friend: { address: anna.address, ip: anna.ip, browser: android },
    verdict: 'pass',
  },
  {
    title: 'everything made up, by a VPN, with goods that go to a friend',
    because: 'nothing is hers: it looks like that friend',
    verdict: 'pass',
  },
  {
    title: 'two friends at one address that is not hers',
    because: 'a couple looks the same',
    friend: { address: 'Lagerstr. 9 | | 12099 | Berlin | DE' },
    others: [{ address: 'Lagerstraße 9 | | 12099 | Berlin | DE' }],
    verdict: 'pass',
  },
];
