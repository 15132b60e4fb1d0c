import type { ArtKind } from '../../shop/catalogue.ts';

/** A class that one can book a seat in. */
export interface RoasteryClass {
  handle: string;
  title: string;
  line: string;
  description: string;
  /** Cents. */
  price: number;
  art: ArtKind;
  tint: string;
  backdrop: string;
}

export const classes: readonly RoasteryClass[] = [
  {
    handle: 'home-brewing',
    title: 'Home Brewing',
    line: 'Saturday, two hours',
    description:
      'Bring the coffee maker you have. We weigh, grind and pour together until it tastes the way you hoped it would at home.',
    price: 4_500,
    art: 'dripper',
    tint: '#e9e2d4',
    backdrop: '#d7dfd8',
  },
  {
    handle: 'latte-art',
    title: 'Latte Art Evening',
    line: 'Thursday, after closing',
    description:
      'Forty jugs of milk, six people and one machine. You go home with a leaf that looks like a leaf.',
    price: 5_800,
    art: 'mug',
    tint: '#8d5a3c',
    backdrop: '#eadcc9',
  },
  {
    handle: 'cupping-for-two',
    title: 'Cupping for Two',
    line: 'Sunday morning, for a pair',
    description:
      'Nine coffees in a row, two spoons, no right answers. The price is for both of you, breakfast too.',
    price: 8_000,
    art: 'bowl',
    tint: '#6f7f86',
    backdrop: '#e6e0d2',
  },
  {
    handle: 'roasting-day',
    title: 'Roasting Day',
    line: 'One Monday a month',
    description:
      'From green to brown at the drum: choose a coffee, roast three batches of it and take two pounds home.',
    price: 12_000,
    art: 'bag',
    tint: '#a5512f',
    backdrop: '#dcd8cc',
  },
];
