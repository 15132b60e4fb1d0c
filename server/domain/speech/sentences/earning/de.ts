import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity} zählt {money}.',
  countsPart: '{title} × {left} von {quantity} zählt {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} zählt nicht: Es ist eine Geschenkkarte.} tip {{title} zählt nicht: Es ist Trinkgeld.} removed {{title} zählt nicht: Es wurde aus der Bestellung genommen.} refunded {{title} zählt nicht: Es wurde zurückgegeben.} other {{title} bringt nichts: Der Shop gibt dafür nichts.}}',
  shippingCounts: 'Der Versand zählt {money}.',
  allGivenBack: 'Alles wurde erstattet: {total}.',
  shareGivenBack:
    '{refunded} von {total} wurden erstattet, und um diesen Anteil sinkt alles, was die Bestellung brachte.',
  partGivenBack: '{refunded} von {total} wurden erstattet, es bleiben {left}.',
  perAmount: '{rate} je {per}: {of} ergeben {points}.',
  multiplied:
    '{who, select, rule {Eine Regel für einige Produkte multipliziert} campaign {„{name}“ multipliziert} other {{name} multipliziert}} {of} mit {factor}: {less, select, yes {{points} weniger} other {{points} mehr}}.',
  productPoints:
    '{units, plural, one {# Stück mit eigenen Punkten: {points}.} other {# Stück mit eigenen Punkten zu je {each}: {points}.}}',
  perOrder: 'Für die Bestellung selbst gibt es {points}.',
  nthOrder: 'Für deine {nth}. Bestellung gibt es {points}.',
  spendGoal:
    '{times, plural, one {Für erreichte {goal} gibt es {points}.} other {Für #-mal erreichte {goal} gibt es {points}.}}',
  flat: 'Für „{name}“ gibt es {points}.',
  limited:
    '{limit, select, per_order {Mehr gibt es für eine Bestellung nicht.} per_day {Mehr war vom Tageslimit nicht übrig.} per_month {Mehr war vom Monatslimit nicht übrig.} lifetime {Mehr war vom Limit pro Mitglied nicht übrig.} budget {Mehr war vom Budget nicht übrig.} other {Mehr lässt das Limit für alle Bestellungen nicht zu.}}',
  usedUp:
    '{limit, select, per_order {Das Limit für eine Bestellung ist erreicht.} per_day {Das Tageslimit war schon erreicht.} per_month {Das Monatslimit war schon erreicht.} lifetime {Das Limit pro Mitglied war schon erreicht.} budget {Das Budget ist aufgebraucht.} other {Das Limit für alle Bestellungen ist erreicht.}}',
  afterRefunds: 'Was erstattet wurde, ist davon schon abgezogen.',
  rounded:
    '{up, select, yes {Aufgerundet macht das {points}.} other {Abgerundet macht das {points}.}}',
  together: 'Zusammen {points}.',
  nothing:
    'Bestellung {order} brachte nichts: {why, select, not_seen {Der Shop hat noch nichts über sie mitgeteilt} cancelled {Sie wurde storniert} voided {Ihre Zahlung wurde storniert} test_order {Es ist eine Testbestellung} not_paid {Sie ist noch nicht bezahlt} no_rule {Für Bestellungen gibt es in diesem Shop keine {points}} currency_without_rule {Für Bestellungen in {currency} gibt es keine {points}} nothing_eligible {Nichts darin zählt für {points}} fully_refunded {Von dem, was zählt, ist nichts übrig} products_unread {Der Shop muss erst noch mitteilen, was gekauft wurde} products_excluded {Für das Gekaufte gibt es keine {points}} conditions {Sie gehört nicht zu den Bestellungen, für die es hier {points} gibt} limit_reached {Die Obergrenze war schon erreicht} rounds_to_zero {Sie ist zu klein für 1 {point}} other {Sie ist aus der Zeit vor diesem Programm}}.',
  ordersOnWeekdays: 'Für Bestellungen am {days} gibt es {points}.',
  ordersOnDates: 'Für Bestellungen am {days} eines Monats gibt es {points}.',
  ordersBetween: 'Für Bestellungen von {from} bis {until} Uhr gibt es {points}.',
  ordersOfAmount: 'Für Bestellungen ab {amounts} gibt es {points}.',
  ordersOfTiers: 'Für Bestellungen von Mitgliedern mit der Stufe {tiers} gibt es {points}.',
  dayOfMonth: '{day}.',
  quoted: '„{text}“',
  readyOn:
    '{count, plural, one {{points} kann} other {{points} können}} ab {day} eingelöst werden.',
  readyWhenFulfilled:
    '{count, plural, one {{points} kann} other {{points} können}} eingelöst werden, sobald die Bestellung versandt ist.',
  readyAfter:
    '{count, plural, one {{points} kann} other {{points} können}} {days, plural, one {# Tag} other {# Tage}} später eingelöst werden.',
};
