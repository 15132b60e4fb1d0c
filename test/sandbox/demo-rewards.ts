import type { ProgramInput } from '../../server/contract/program/program.ts';
import { makeCatalogue } from './shop/catalogue.ts';
import { Identifiers } from './shop/identifiers.ts';

/** Ids of the catalogue are the same in every sandbox: they follow from its order alone. */
const catalogue = makeCatalogue(new Identifiers(1));
const ceramicsCollection = '481502921002';

function variantOf(handle: string): string {
  return catalogue.productByHandle(handle)?.variants[0]?.id ?? '';
}

const usd = (amount: string) => ({ amount, currency: 'USD' }) as const;

/** One of each kind, as a small shop would have them. */
export const demoRewards: NonNullable<ProgramInput['rewards']> = [
  {
    id: 'five-off',
    kind: 'amount_off',
    title: '$5 off your order',
    description: 'Off anything on the shelf.',
    texts: { de: { title: '5 $ Rabatt', description: 'Auf alles im Regal.' } },
    points: 500,
    prices: [{ tier: 'favourite', points: 400 }],
    value: usd('5.00'),
  },
  {
    id: 'fifteen-off',
    kind: 'amount_off',
    title: '$15 off orders over $60',
    texts: { de: { title: '15 $ Rabatt ab 60 $', description: null } },
    points: 1400,
    value: usd('15.00'),
    minimum_order: usd('60.00'),
  },
  {
    id: 'points-as-money',
    kind: 'amount_off_variable',
    title: 'Points as money',
    description: 'Choose how much of your next order your points pay.',
    texts: {
      de: {
        title: 'Mit Punkten zahlen',
        description: 'Du bestimmst, wie viel deine Punkte übernehmen.',
      },
    },
    points_step: 100,
    value_step: usd('1.00'),
    min_points: 100,
    max_points: 5000,
  },
  {
    id: 'ceramics',
    kind: 'percentage_off',
    title: '20 % off ceramics',
    description: 'Mugs, bowls and the slow dripper.',
    texts: {
      de: { title: '20 % auf Keramik', description: 'Becher, Schalen und der Handfilter.' },
    },
    points: 900,
    percent: 20,
    products: { collections: [ceramicsCollection] },
    combines_with: { order_discounts: true },
  },
  {
    id: 'shipping',
    kind: 'free_shipping',
    title: 'Free standard shipping',
    texts: { de: { title: 'Kostenloser Standardversand', description: null } },
    points: 350,
    max_shipping: usd('6.00'),
    combines_with: { order_discounts: true, product_discounts: true },
  },
  {
    id: 'candle',
    kind: 'free_product',
    title: 'An Evening Candle',
    description: 'The last ones of this autumn’s pouring.',
    texts: {
      de: { title: 'Eine Abendkerze', description: 'Die letzten aus dem Guss dieses Herbstes.' },
    },
    points: 1800,
    variant_id: variantOf('evening-candle'),
    stock: 8,
    limit: { times: 1, per: 'year' },
    combines_with: { order_discounts: true, product_discounts: true },
  },
  {
    id: 'gift-card',
    kind: 'gift_card',
    title: '$10 gift card',
    description: 'For you, or for somebody whose kitchen deserves it.',
    texts: {
      de: { title: 'Geschenkkarte über 10 $', description: 'Für dich, oder zum Weiterschenken.' },
    },
    points: 1000,
    value: usd('10.00'),
    code_days: 365,
    code_prefix: 'REG',
  },
  {
    id: 'store-credit',
    kind: 'store_credit',
    title: '$5 store credit',
    description: 'Waits in your account until you need it.',
    texts: {
      de: { title: '5 $ Guthaben', description: 'Wartet in deinem Konto, bis du es brauchst.' },
    },
    points: 450,
    value: usd('5.00'),
  },
  {
    id: 'cupping',
    kind: 'custom',
    title: 'A seat at the cupping table',
    description: 'Six new coffees, an hour, a spoon. Every first Saturday.',
    texts: {
      de: {
        title: 'Ein Platz beim Cupping',
        description: 'Sechs neue Kaffees, eine Stunde, ein Löffel.',
      },
    },
    points: 800,
    code_days: 90,
    limit: { times: 1, per: 'month' },
    instructions: 'Write the name on the list at the roastery counter and mail the time.',
  },
  {
    id: 'name-a-roast',
    kind: 'custom',
    title: 'Name a roast',
    description: 'A small batch with your name on the bag. For house favourites.',
    texts: {
      de: {
        title: 'Taufe eine Röstung',
        description: 'Eine kleine Charge mit deinem Namen auf der Tüte.',
      },
    },
    points: 4000,
    audience: { tiers: ['favourite'] },
    stock: 4,
    code_days: 180,
    limit: { times: 1, per: 'lifetime' },
    instructions: 'Ask for the name, tell Robin, and set three bags aside.',
  },
];

/** What the picture of a reward shows, by the product's handle. */
const shown: Record<string, string> = {
  ceramics: 'hearth-mug',
  candle: 'evening-candle',
  cupping: 'slow-dripper',
  'gift-card': 'gift-card',
  'name-a-roast': 'morning-fog',
};

/** The same program with the shop's own drawings beside its rewards; `shopUrl`: where the shop's pages are. */
export function withPictures(program: ProgramInput, shopUrl: string): ProgramInput {
  const rewards = program.rewards?.map((reward) => {
    const handle = shown[reward.id];
    return handle === undefined
      ? reward
      : { ...reward, image_url: `${shopUrl}/art/${variantOf(handle)}.svg` };
  });
  return { ...program, ...(rewards && { rewards }) };
}
