import { anna, iphone, type Story, windows } from './referred-people.ts';

/** Ways to be one's own friend. */
export const attemptedAbuse: readonly Story[] = [
  // One mailbox under two addresses; all else is made up.
  { title: 'a tag', friend: { email: 'anna.berg+friend@gmail.com' }, verdict: 'block' },
  { title: 'dots', friend: { email: 'a.n.n.a.b.e.r.g@gmail.com' }, verdict: 'block' },
  { title: 'googlemail', friend: { email: 'AnnaBerg+1@GoogleMail.com' }, verdict: 'block' },
  { title: 'wide letters', friend: { email: 'ａｎｎａｂｅｒｇ@gmail.com' }, verdict: 'block' },
  {
    title: 'a character nobody sees',
    friend: { email: 'anna\u200B.berg@gmail.com ' },
    verdict: 'block',
  },
  { title: 'a dot behind the domain', friend: { email: 'annaberg@gmail.com.' }, verdict: 'block' },
  {
    title: 'a tag at Outlook',
    advocate: { email: 'anna@outlook.com' },
    friend: { email: 'Anna+new@outlook.com' },
    verdict: 'block',
  },
  {
    title: 'the second name of an Apple mailbox',
    advocate: { email: 'anna@me.com' },
    friend: { email: 'anna@icloud.com' },
    verdict: 'block',
  },
  {
    title: 'a throwaway name at Yahoo',
    advocate: { email: 'annab-shop@yahoo.com' },
    friend: { email: 'annab-club@yahoo.com' },
    verdict: 'block',
  },
  {
    title: 'the short name of a Proton mailbox',
    advocate: { email: 'anna.berg@protonmail.com' },
    friend: { email: 'anna-berg+x@pm.me' },
    verdict: 'block',
  },
  {
    title: 'another domain of Yandex',
    advocate: { email: 'anna-berg@yandex.com' },
    friend: { email: 'anna.berg@ya.ru' },
    verdict: 'block',
  },
  {
    title: 'a subdomain at Fastmail',
    advocate: { email: 'anna@fastmail.com' },
    friend: { email: 'friend@anna.fastmail.com' },
    verdict: 'block',
  },
  {
    title: 'a new alias of a host of aliases',
    advocate: { email: 'shop@anna.anonaddy.com' },
    friend: { email: 'friend@anna.anonaddy.com' },
    verdict: 'block',
  },
  {
    title: 'a tag at a company',
    advocate: { email: 'anna@berg-tischlerei.de' },
    friend: { email: 'anna+friend@Berg-Tischlerei.de' },
    verdict: 'block',
  },
  {
    title: 'a domain in two spellings',
    advocate: { email: 'anna@müller.de' },
    friend: { email: 'anna@xn--mller-kva.de' },
    verdict: 'block',
  },
  {
    title: 'the second mailbox that she orders with herself',
    advocate: { email: ['anna.berg@gmail.com', 'a.berg@gmx.de'] },
    friend: { email: 'A.Berg@gmx.de' },
    verdict: 'block',
  },

  // Mailboxes that cost nothing.
  { title: 'a throwaway mailbox', friend: { email: 'k3j2@mailinator.com' }, verdict: 'review' },
  {
    title: 'a throwaway mailbox on a subdomain',
    friend: { email: 'k3j2@box.yopmail.com' },
    verdict: 'review',
  },
  {
    title: 'a throwaway mailbox in her own browser, for her own address',
    friend: { email: 'k3j2@yopmail.com', device: anna.device, address: anna.address },
    verdict: 'review',
  },
  {
    title: 'a throwaway mailbox, and all else her own',
    friend: { ...anna, email: 'k3j2@guerrillamail.com' },
    // A family that shares everything has the same signs: staff has to look.
    verdict: 'review',
  },
  {
    title: 'a number behind her name, in a private window',
    friend: {
      email: 'anna.berg2@gmail.com',
      ip: anna.ip,
      browser: iphone,
      language: anna.language,
    },
    verdict: 'review',
  },
  {
    title: 'a number behind her name, for her own address, by a VPN',
    friend: { email: 'annaberg77@gmail.com', address: anna.address },
    verdict: 'review',
  },
  {
    title: 'a number behind her name, in her own browser',
    friend: { email: 'anna_berg3@gmail.com', device: anna.device },
    verdict: 'review',
  },

  // A new mailbox, and what she forgets to change.
  { title: 'all else her own', friend: { ...anna, email: 'ab@web.de' }, verdict: 'review' },
  {
    title: 'all else her own, in a private window',
    friend: { ...anna, email: 'ab@web.de', device: 'another' },
    verdict: 'review',
  },
  {
    title: 'all else her own, by a VPN from another browser',
    friend: { ...anna, email: 'ab@web.de', device: null, ip: '192.0.2.99', browser: windows },
    verdict: 'review',
  },
  {
    title: 'her phone as it is dialled at home',
    friend: { phone: '0151/234 56 789' },
    verdict: 'review',
  },
  {
    title: 'her phone with zeros before it',
    friend: { phone: '0049 (0)151 2345 6789' },
    verdict: 'review',
  },
  {
    title: 'her name the other way round on the card',
    friend: { payer: 'BERG, ANNA M.' },
    verdict: 'review',
  },
  {
    title: 'her name without its umlaut',
    advocate: { payer: 'Jörg Müller' },
    friend: { payer: 'Joerg Mueller' },
    verdict: 'review',
  },
  {
    title: 'another’s name, from her browser to her address in other words',
    friend: { device: anna.device, address: 'Haupt-Str. 12, Whg. 4 | | 10115 | Berlin | DE' },
    verdict: 'review',
  },
  {
    title: 'another’s name, from her browser to her address with the lines exchanged',
    friend: { device: anna.device, address: 'Wohnung 4 | HAUPTSTRASSE 12 | D-10115 | Bln | DE' },
    verdict: 'review',
  },
  {
    title: 'a phone of zeros, from her browser to her address, care of herself',
    friend: {
      phone: '0000000000',
      device: anna.device,
      address: 'Hauptstr. 12 | c/o Berg, Wohnung 4 | 10115 | Berlin | DE',
    },
    verdict: 'review',
  },
  {
    title: 'an apartment with a #, and its phone without the country',
    advocate: {
      address: '12 Main Street | Apt 4 | 10001-2222 | New York | US',
      phone: '+12125550187',
    },
    friend: { address: '12 Main St. #4 | | 10001 | NYC | US', phone: '(212) 555-0187' },
    verdict: 'review',
  },
  {
    title: 'staircase and door in numbers, in her browser',
    advocate: { address: 'Neubaugasse 12/3/5 | | 1070 | Wien | AT' },
    friend: {
      address: 'Neubaugasse 12 | Stiege 3 Tür 5 | A-1070 | Vienna | AT',
      device: anna.device,
    },
    verdict: 'review',
  },
  {
    title: 'her card, from her browser, to a neighbour',
    friend: { payer: 'Anna Berg', device: anna.device },
    verdict: 'review',
  },
  {
    title: 'her phone, from her browser, to a locker',
    friend: {
      phone: anna.phone,
      device: anna.device,
      address: 'Packstation 145 | | 10115 | Berlin | DE',
    },
    verdict: 'review',
  },
  {
    title: 'her phone, card and browser with another address',
    friend: { phone: '0151 23456789', payer: 'anna berg', device: anna.device, ip: anna.ip },
    verdict: 'review',
  },
  {
    title: 'her husband’s mailbox and name, and her phone, address and browser',
    friend: {
      email: 'tom.berg@gmx.de',
      payer: 'Tom Berg',
      phone: anna.phone,
      address: anna.address,
      device: anna.device,
    },
    verdict: 'review',
  },

  // Customers who would like to be new.
  {
    title: 'an old customer by a link',
    customerSince: new Date('2024-03-01T00:00:00Z'),
    verdict: 'block',
  },
  {
    title: 'an old customer with a tag',
    friend: { email: 'bella.rossi+new@outlook.com' },
    customerSince: new Date('2026-06-01T00:00:00Z'),
    verdict: 'block',
  },

  // Friends who are made up by the dozen.
  {
    title: 'two friends with one phone',
    friend: { phone: '+49 176 11122233' },
    others: [{ phone: '0176 111 222 33' }],
    verdict: 'review',
  },
  {
    title: 'two friends with one card',
    friend: { payer: 'Max Muster' },
    others: [{ payer: 'MUSTER MAX' }],
    verdict: 'review',
  },
  {
    title: 'two friends in one browser that is not hers',
    friend: { device: 'the-other-phone' },
    others: [{ device: 'the-other-phone' }],
    verdict: 'review',
  },
  {
    title: 'two friends with one mailbox',
    friend: { email: 'max.muster+2@gmail.com' },
    others: [{ email: 'maxmuster@gmail.com' }],
    verdict: 'review',
  },
  {
    title: 'the third friend at one address',
    friend: { address: 'Lagerstr. 9 | | 12099 | Berlin | DE' },
    others: [
      { address: 'Lagerstraße 9 | | 12099 | Berlin | DE' },
      { address: 'LAGERSTRASSE 9 | | 12099 | Berlin | DE' },
    ],
    verdict: 'review',
  },
  {
    title: 'the twelfth friend of a day in her own browser',
    friend: { device: anna.device },
    friendsToday: 11,
    verdict: 'review',
  },
  {
    title: 'the twelfth friend of a day with a throwaway mailbox',
    friend: { email: 'z12@mailinator.com' },
    friendsToday: 11,
    verdict: 'review',
  },
  {
    title: 'the eleventh friend of a day with her name and a number',
    friend: { email: 'annaberg11@gmail.com' },
    friendsToday: 10,
    verdict: 'review',
  },
  {
    title: 'the third friend with her phone, who all have her address',
    friend: { phone: anna.phone, address: anna.address },
    others: [
      { phone: anna.phone, address: anna.address },
      { phone: anna.phone, address: anna.address },
    ],
    verdict: 'review',
  },
  {
    title: 'the same network of the sixth version, with her name and a number',
    advocate: { ip: '2001:db8:77:1:aaaa::1' },
    friend: {
      email: 'annaberg4@gmail.com',
      ip: '2001:db8:77:1:bbbb::9',
      browser: iphone,
      language: anna.language,
    },
    verdict: 'review',
  },
];
