import { compareTexts } from '../canonical-text.ts';
import { foldText } from './fold-text.ts';
import { readStreet } from './read-street.ts';

export interface PostalAddress {
  address1: string | null;
  address2: string | null;
  city: string | null;
  zip: string | null;
  country: string | null;
}

/**
 * A home, however its address is written: street words shortened, accents and signs gone, the two lines in any order.
 * House number and flat stay, so neighbours are not the same. Null without a street, or without both zip and city.
 */
export function addressKey(address: PostalAddress): string | null {
  const country = (address.country ?? '').trim().toUpperCase();
  const streets = [address.address1 ?? '', address.address2 ?? '']
    .map((line) => readStreet(line, country))
    .toSorted(
      (a, b) => compareTexts(a.words, b.words) || compareTexts(a.numbers.join(), b.numbers.join()),
    );
  const words = streets.map((street) => street.words).join('');
  const numbers = streets.flatMap((street) => street.numbers);
  const place = readZip(address.zip ?? '', country) || lettersOf(address.city ?? '');
  if (place === '' || words + numbers.join('') === '') return null;
  const units = streets.flatMap((street) => street.units).toSorted(compareTexts);
  return [country, place, words, numbers.join(' '), units.join(' ')].join('|');
}

/** Without spaces and a country's letter before it (`D-10115`); of the United States the first five. */
function readZip(zip: string, country: string): string {
  const plain = lettersOf(zip.replace(/^\s*\p{L}{1,2}\s*-\s*(?=\d)/u, ''));
  return country === 'US' ? plain.slice(0, 5) : plain;
}

function lettersOf(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
