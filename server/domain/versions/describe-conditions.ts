import type { Caps, Conditions, ProductFilter, Standing } from '../program/conditions.ts';
import {
  capitalise,
  type Names,
  sayMoney,
  sayNames,
  sayNumber,
  sayPoints,
  sayTime,
  sayWords,
} from './plain-words.ts';
import { type Facet, facet } from './subject.ts';

export function describeConditions(when: Conditions, names: Names): Facet[] {
  const { minimumOrder, from, until, hours } = when;
  return [
    facet('starts', from === null ? null : sayTime(from), 'always ran'),
    facet('ends', until === null ? null : sayTime(until), 'never'),
    facet('weekdays', sayNames(when.weekdays.map(capitalise)), 'all'),
    facet('hours', hours === null ? null : `${hours.from}–${hours.until}`, 'all day'),
    facet('minimum order', minimumOrder === null ? null : sayMoney(minimumOrder)),
    facet('channels', sayWords(when.channels), 'all'),
    facet('countries', sayNames(when.countries), 'all'),
    facet('for tiers', sayNames(when.tiers, names.tiers), 'all'),
    facet('for segments', sayNames(when.segments, names.segments), 'everybody'),
    facet('customers tagged', sayWords(when.customerTags.any), 'any'),
    facet('not for customers tagged', sayWords(when.customerTags.none)),
  ];
}

export function describeCaps(caps: Caps, names: Names): Facet[] {
  const most = (points: number | null) => (points === null ? null : sayPoints(points, names));
  return [
    facet('at most for an order', most(caps.perOrder), 'no limit'),
    facet('at most in a day', most(caps.perDay), 'no limit'),
    facet('at most in a month', most(caps.perMonth), 'no limit'),
    facet('at most in a lifetime', most(caps.lifetime), 'no limit'),
  ];
}

/** Its place among others of its kind; `usual` is how such things stand unless it is said. */
export function describeStanding(standing: Standing, usual: Standing['stacking']): Facet[] {
  const { priority, stacking } = standing;
  const beside = stacking === 'add' ? 'comes beside others' : 'excludes others of its kind';
  return [
    { label: 'priority', text: sayNumber(priority), isUsual: priority === 0 },
    { label: 'stacking', text: beside, isUsual: stacking === usual },
  ];
}

export function describeProducts(filter: ProductFilter | null): Facet {
  return facet('products', filter === null ? null : sayFilter(filter), 'all');
}

function sayFilter(filter: ProductFilter): string {
  const parts: [string, readonly string[]][] = [
    ['products', filter.products],
    ['collections', filter.collections],
    ['vendors', filter.vendors],
    ['types', filter.types],
    ['tags', filter.tags],
  ];
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name} ${sayWords(list) ?? ''}`)
    .join(' or ');
}
