import { android, anna, iphone, type Story, windows } from './referred-people.ts';

const home = { address: anna.address, ip: anna.ip } as const;
const likeHers = { browser: iphone, language: anna.language } as const;
const office = 'Werkstr. 1 | 3. OG | 20457 | Hamburg | DE';
const dorm = 'Unistraße 7 | | 69120 | Heidelberg | DE';
const campus = { ip: '192.0.2.50', browser: windows, language: 'de' } as const;

/** People who live, learn and work together. Where one waits, it shares what a second account would. */
export const honestNeighbours: readonly Story[] = [
  // Flatmates and neighbours
  {
    title: 'a flatmate with a phone like hers',
    friend: { ...home, ...likeHers },
    verdict: 'pass',
  },
  {
    title: 'a flatmate who writes the address otherwise',
    friend: { address: 'Hauptstr.12/4 | | 10115 | Berlin | DE', ip: anna.ip },
    verdict: 'pass',
  },
  {
    title: 'the third flatmate, all of whom came by her',
    friend: { ...home, browser: android },
    others: [{ ...home }, { ...home }],
    verdict: 'pass',
  },
  {
    title: 'a flatmate with a mailbox to throw away',
    friend: { email: 'bella@yopmail.com', ...home, ...likeHers },
    verdict: 'review',
  },
  {
    title: 'roommates in an apartment',
    advocate: { address: '12 Main St | Apt 4 | 10001 | New York | US', phone: '+1 212 555 0187' },
    friend: {
      address: '12 Main Street #4 | | 10001-1234 | New York | US',
      phone: '(917) 555-0143',
      ip: anna.ip,
      ...likeHers,
    },
    verdict: 'pass',
  },
  {
    title: 'a neighbour in the next apartment, on the network of the house',
    advocate: { address: '12 Main St | Apt 4 | 10001 | New York | US' },
    friend: { address: '12 Main St | Apt 5 | 10001 | New York | US', ip: anna.ip, ...likeHers },
    verdict: 'pass',
  },
  {
    title: 'two homes of one small house without numbers on the doors',
    advocate: { address: 'Dorfstr. 8 | | 83700 | Kreuth | DE' },
    friend: { address: 'Dorfstraße 8 | | 83700 | Kreuth | DE' },
    verdict: 'pass',
  },

  // Students and colleagues
  {
    title: 'students of one house on one network with one kind of laptop',
    advocate: { address: dorm, ...campus, email: 'anna.berg@stud.uni-hd.example' },
    friend: { address: dorm, ...campus, email: 'bella.rossi@stud.uni-hd.example' },
    verdict: 'pass',
  },
  {
    title: 'students whose school numbers their mailboxes',
    advocate: { email: 'student20418@uni-hd.example', ...campus },
    friend: { email: 'student20977@uni-hd.example', ...campus },
    verdict: 'pass',
  },
  {
    title: 'pupils with a name that is what they are',
    advocate: { email: 'schueler17@gym.example', ...campus },
    friend: { email: 'schueler18@gym.example', ...campus },
    verdict: 'pass',
  },
  {
    title: 'the twelfth student of a lecture',
    advocate: campus,
    friend: campus,
    friendsToday: 11,
    verdict: 'pass',
  },
  {
    title: 'a colleague who orders to the office from the same network',
    advocate: { address: office, ...campus },
    friend: { address: office, ...campus },
    verdict: 'pass',
  },
  {
    title: 'a colleague who gives the phone of the reception',
    advocate: { address: office, ...campus, phone: '040 300 4000' },
    friend: { address: office, ...campus, phone: '+49 40 3004000' },
    verdict: 'review',
  },
  {
    title: 'the eleventh colleague of the day',
    advocate: { address: office, ...campus },
    friend: { address: office, ...campus },
    others: [
      { address: office, ...campus },
      { address: office, ...campus },
    ],
    friendsToday: 10,
    verdict: 'pass',
  },
  {
    title: 'the third colleague who orders to the office, of one who orders to her home',
    friend: { address: office, ...campus },
    others: [
      { address: office, ...campus },
      { address: office, ...campus },
    ],
    verdict: 'review',
  },
  {
    title: 'a colleague with the company’s mail and a tag for shops',
    advocate: { email: 'anna.berg@werk.example' },
    friend: { email: 'bella.rossi+shop@werk.example' },
    verdict: 'pass',
  },
];
