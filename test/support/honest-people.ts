import { android, anna, bella, iphone, type Story, windows } from './referred-people.ts';

const home = { address: anna.address, ip: anna.ip } as const;
const likeHers = { browser: iphone, language: anna.language } as const;

/** Friends and families. Where one waits, it shares what a second account of the advocate would. */
export const honestPeople: readonly Story[] = [
  // Friends
  { title: 'a friend in another town', verdict: 'pass' },
  {
    title: 'a friend who typed her e-mail on the advocate’s phone in a café',
    friend: { device: anna.device, ip: '192.0.2.8' },
    verdict: 'pass',
  },
  {
    title: 'the fifth friend at a party who did so',
    friend: { device: anna.device, ip: anna.ip },
    friendsToday: 4,
    verdict: 'pass',
  },
  {
    title: 'a guest on the advocate’s network with a phone like hers',
    friend: { ip: anna.ip, ...likeHers },
    verdict: 'pass',
  },
  {
    title: 'a friend who is sent the goods to the advocate’s home',
    friend: { address: anna.address },
    verdict: 'pass',
  },
  {
    title: 'a friend whom the advocate once sent a present',
    advocate: { address: [anna.address, bella.address].flat() },
    verdict: 'pass',
  },
  {
    title: 'a friend whom the advocate once sent a present, with her phone for the carrier',
    advocate: {
      address: [anna.address, bella.address].flat(),
      phone: [anna.phone, bella.phone].flat(),
    },
    verdict: 'review',
  },
  {
    title: 'a friend who moved into the flat that the advocate left',
    advocate: { address: [anna.address, 'Neuweg 1 | | 10117 | Berlin | DE'].flat() },
    friend: { address: 'Hauptstr. 12 | Wohnung 4 | 10115 | Berlin | DE' },
    verdict: 'pass',
  },
  {
    title: 'a friend who hides her mailbox behind Apple’s relay',
    friend: { email: 'x7k2qq9@privaterelay.appleid.com' },
    verdict: 'pass',
  },
  { title: 'a friend with an alias', friend: { email: 'bella@duck.com' }, verdict: 'pass' },
  {
    title: 'a friend with a mailbox to throw away, for want of trust',
    friend: { email: 'bella@mailinator.com' },
    verdict: 'review',
  },
  {
    title: 'a stranger of her name at the same provider, but for a number',
    friend: { email: 'annaberg1987@gmail.com' },
    verdict: 'pass',
  },
  {
    title: 'a friend with the same mailbox name at another provider',
    friend: { email: 'anna.berg@outlook.de' },
    verdict: 'pass',
  },
  {
    title: 'two people of one common name',
    advocate: { payer: 'Anna Müller', email: 'a.mueller@gmx.de' },
    friend: { payer: 'Anna Mueller', email: 'annam@web.de' },
    verdict: 'review',
  },
  {
    title: 'two who gave only a first name',
    advocate: { payer: 'Anna' },
    friend: { payer: 'Anna' },
    verdict: 'pass',
  },
  {
    title: 'two who gave no real phone',
    advocate: { phone: '0000000000' },
    friend: { phone: '0000000000' },
    verdict: 'pass',
  },
  {
    title: 'two phones of one carrier that shares its address',
    friend: { ip: anna.ip, ...likeHers, language: 'tr' },
    verdict: 'pass',
  },
  {
    title: 'the sixtieth friend of a day, of somebody who is read by many',
    friendsToday: 59,
    verdict: 'pass',
  },
  {
    title: 'the twentieth of a club, in its hall',
    friend: { ip: anna.ip, ...likeHers },
    friendsToday: 19,
    verdict: 'pass',
  },
  {
    title: 'a friend whose wife came by the same link',
    friend: { address: 'Lindenallee 4 | | 50667 | Köln | DE', ip: '192.0.2.77' },
    others: [{ address: 'Lindenallee 4 | | 50667 | Cologne | DE', ip: '192.0.2.77' }],
    verdict: 'pass',
  },
  {
    title: 'a friend whose wife came by the same link and gave their one phone',
    friend: { address: 'Lindenallee 4 | | 50667 | Köln | DE', phone: '0221 4455667' },
    others: [{ address: 'Lindenallee 4 | | 50667 | Köln | DE', phone: '+49 221 4455667' }],
    verdict: 'review',
  },

  // Families
  {
    title: 'a husband at home with a phone like hers',
    friend: { payer: 'Tom Berg', email: 'tom.berg@gmail.com', ...home, ...likeHers },
    verdict: 'pass',
  },
  {
    title: 'a wife with another phone',
    friend: { payer: 'Eva Berg', email: 'eva.berg@gmail.com', ...home, browser: android },
    verdict: 'pass',
  },
  {
    title: 'a husband who gives the phone of the house',
    friend: { payer: 'Tom Berg', phone: '0151 23456789', ...home, ...likeHers },
    verdict: 'review',
  },
  {
    title: 'a husband who pays with her card',
    friend: { payer: 'Anna Berg', ...home, ...likeHers },
    verdict: 'review',
  },
  {
    title: 'a daughter for whom her mother pays and gives her phone',
    friend: { payer: 'Anna Berg', phone: '0151 23456789', ...home, ...likeHers },
    verdict: 'review',
  },
  {
    title: 'a daughter on the tablet of the family',
    friend: { payer: 'Mia Berg', device: anna.device, ...home, ...likeHers },
    verdict: 'review',
  },
  {
    title: 'a son on the tablet, with the phone of the house',
    friend: {
      payer: 'Ben Berg',
      phone: '0151 23456789',
      device: anna.device,
      ...home,
      ...likeHers,
    },
    verdict: 'review',
  },
  {
    title: 'a family that numbers its mailboxes, with one tablet and one phone',
    advocate: { email: 'huberfam1@gmx.at' },
    friend: { email: 'huberfam2@gmx.at', phone: '0151 23456789', device: anna.device, ...home },
    verdict: 'review',
  },
  {
    title: 'father and son of one name, at home, with a number in the mailbox',
    advocate: { payer: 'Thomas Müller', email: 'thomas.mueller@gmx.de' },
    friend: { payer: 'Thomas Müller', email: 'thomas.mueller2@gmx.de', ...home, ...likeHers },
    verdict: 'review',
  },
  {
    title: 'the third child of one home, after two that have come',
    friend: { payer: 'Lea Berg', ...home, browser: android },
    others: [
      { payer: 'Mia Berg', ...home, browser: iphone },
      { payer: 'Ben Berg', ...home, browser: windows },
    ],
    verdict: 'pass',
  },
  {
    title: 'a sister in another town',
    friend: { payer: 'Lena Berg', email: 'lena.berg@gmail.com' },
    verdict: 'pass',
  },
  {
    title: 'a twin with nearly the same mailbox, on a visit',
    friend: { payer: 'Anne Berg', email: 'anne.berg@gmail.com', ip: anna.ip, ...likeHers },
    verdict: 'pass',
  },
  {
    title: 'parents in the flat above',
    friend: { payer: 'Karl Berg', address: 'Hauptstr. 12 | Wohnung 5 | 10115 | Berlin | DE' },
    verdict: 'pass',
  },
  {
    title: 'a grandmother who gives her granddaughter’s phone',
    friend: { payer: 'Gerda Berg', phone: '0151-23456789' },
    verdict: 'review',
  },
  {
    title: 'a cousin abroad whose number has the same digits',
    friend: { phone: '+43 151 23456789', address: 'Ring 3 | | 1010 | Wien | AT' },
    verdict: 'pass',
  },
  {
    title: 'a sister-in-law with a double name',
    friend: { payer: 'Anna Berg-Rossi', email: 'anna.rossi@gmail.com' },
    verdict: 'pass',
  },
];
