import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity} telt mee voor {money}.',
  countsPart: '{title} × {left} van {quantity} telt mee voor {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} telt niet mee: het is een cadeaubon.} tip {{title} telt niet mee: het is een fooi.} removed {{title} telt niet mee: het is uit de bestelling gehaald.} refunded {{title} telt niet mee: het is teruggestuurd.} other {{title} levert niets op: de winkel geeft er niets voor.}}',
  shippingCounts: 'De verzending telt mee voor {money}.',
  allGivenBack: 'Alles is terugbetaald: {total}.',
  shareGivenBack:
    '{refunded} van {total} is terugbetaald, en daarmee vervalt dat deel van alles wat de bestelling opleverde.',
  partGivenBack: '{refunded} van {total} is terugbetaald, er blijft {left} over.',
  perAmount: '{rate} per {per}: {of} levert {points} op.',
  multiplied:
    '{who, select, rule {Een regel voor sommige producten vermenigvuldigt} campaign {‘{name}’ vermenigvuldigt} other {{name} vermenigvuldigt}} {of} met {factor}: {less, select, yes {{points} minder} other {{points} meer}}.',
  productPoints:
    '{units, plural, one {# stuk met eigen punten: {points}.} other {# stuks met eigen punten van elk {each}: {points}.}}',
  perOrder: 'De bestelling zelf levert {points} op.',
  nthOrder: 'Je {nth}e bestelling levert {points} op.',
  spendGoal:
    '{times, plural, one {Voor het bereiken van {goal}: {points}.} other {Voor het # keer bereiken van {goal}: {points}.}}',
  flat: '‘{name}’ levert {points} op.',
  limited:
    '{limit, select, per_order {Meer is er niet voor één bestelling.} per_day {Meer was er niet over van de daglimiet.} per_month {Meer was er niet over van de maandlimiet.} lifetime {Meer was er niet over van de limiet per lid.} budget {Meer was er niet over van het budget.} other {Meer laat de limiet voor alle bestellingen niet toe.}}',
  usedUp:
    '{limit, select, per_order {De limiet voor één bestelling is bereikt.} per_day {De daglimiet was al bereikt.} per_month {De maandlimiet was al bereikt.} lifetime {De limiet per lid was al bereikt.} budget {Het budget is op.} other {De limiet voor alle bestellingen is bereikt.}}',
  afterRefunds: 'Wat is terugbetaald, is er al af.',
  rounded:
    '{up, select, yes {Naar boven afgerond is dat {points}.} other {Naar beneden afgerond is dat {points}.}}',
  together: 'Samen {points}.',
  nothing:
    'Bestelling {order} leverde niets op: {why, select, not_seen {de winkel heeft er nog niets over doorgegeven} cancelled {deze is geannuleerd} voided {de betaling is ongedaan gemaakt} test_order {het is een testbestelling} not_paid {deze is nog niet betaald} no_rule {bestellingen leveren in deze winkel geen {points} op} currency_without_rule {bestellingen in {currency} leveren geen {points} op} nothing_eligible {er zit niets in dat {points} oplevert} fully_refunded {er is niets over van wat meetelt} products_unread {de winkel moet nog doorgeven wat er is gekocht} products_excluded {wat er is gekocht levert geen {points} op} conditions {het is geen bestelling die hier {points} oplevert} limit_reached {het maximum was al bereikt} rounds_to_zero {deze is te klein voor 1 {point}} other {deze is van vóór dit programma}}.',
  ordersOnWeekdays: 'Bestellingen op {days} leveren {points} op.',
  ordersOnDates: 'Bestellingen op de {days} van de maand leveren {points} op.',
  ordersBetween: 'Bestellingen van {from} tot {until} uur leveren {points} op.',
  ordersOfAmount: 'Bestellingen vanaf {amounts} leveren {points} op.',
  ordersOfTiers: 'Bestellingen van leden met niveau {tiers} leveren {points} op.',
  dayOfMonth: '{day}e',
  quoted: '‘{text}’',
  readyOn: '{points} te gebruiken vanaf {day}.',
  readyWhenFulfilled: '{points} te gebruiken zodra de bestelling is verzonden.',
  readyAfter: '{points} te gebruiken na {days, plural, one {# dag} other {# dagen}}.',
};
