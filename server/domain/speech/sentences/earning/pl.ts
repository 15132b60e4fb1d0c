import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity}: liczy się {money}.',
  countsPart: '{title} × {left} z {quantity}: liczy się {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} nie liczy się: to karta podarunkowa.} tip {{title} nie liczy się: to napiwek.} removed {{title} nie liczy się: usunięto z zamówienia.} refunded {{title} nie liczy się: zwrócono.} other {{title} nic nie daje: sklep nic za to nie przyznaje.}}',
  shippingCounts: 'Dostawa: liczy się {money}.',
  allGivenBack: 'Zwrócono całość: {total}.',
  shareGivenBack:
    'Zwrócono {refunded} z {total}, więc o tę część zmniejsza się wszystko, co dało zamówienie.',
  partGivenBack: 'Zwrócono {refunded} z {total}, zostaje {left}.',
  perAmount: '{rate} za każde {per}: {of} daje {points}.',
  multiplied:
    '{who, select, rule {Reguła dla wybranych produktów mnoży} campaign {„{name}” mnoży} other {{name} mnoży}} {of} przez {factor}: {less, select, yes {{points} mniej} other {{points} więcej}}.',
  productPoints: 'Produkty z własnymi punktami, {units} × {each}: {points}.',
  perOrder: 'Za samo zamówienie: {points}.',
  nthOrder: 'Za Twoje {nth}. zamówienie: {points}.',
  spendGoal:
    '{times, plural, one {Za osiągnięcie {goal}: {points}.} few {Za osiągnięcie {goal} # razy: {points}.} many {Za osiągnięcie {goal} # razy: {points}.} other {Za osiągnięcie {goal} # razy: {points}.}}',
  flat: 'Za „{name}”: {points}.',
  limited:
    '{limit, select, per_order {Za jedno zamówienie nie można dostać więcej.} per_day {Tyle zostało z dziennego limitu.} per_month {Tyle zostało z miesięcznego limitu.} lifetime {Tyle zostało z limitu dla jednej osoby.} budget {Tyle zostało z budżetu.} other {Na więcej nie pozwala limit dla wszystkich zamówień.}}',
  usedUp:
    '{limit, select, per_order {Limit dla jednego zamówienia jest wyczerpany.} per_day {Dzienny limit był już wyczerpany.} per_month {Miesięczny limit był już wyczerpany.} lifetime {Limit dla jednej osoby był już wyczerpany.} budget {Budżet jest wyczerpany.} other {Limit dla wszystkich zamówień jest wyczerpany.}}',
  afterRefunds: 'To, co zwrócono, jest już odjęte.',
  rounded:
    '{up, select, yes {Po zaokrągleniu w górę: {points}.} other {Po zaokrągleniu w dół: {points}.}}',
  together: 'Razem: {points}.',
  nothing:
    'Zamówienie {order} nic nie dało: {why, select, not_seen {sklep nic jeszcze o nim nie przekazał} cancelled {zostało anulowane} voided {jego płatność została unieważniona} test_order {to zamówienie testowe} not_paid {nie jest jeszcze opłacone} no_rule {zamówienia w tym sklepie nie dają {points}} currency_without_rule {zamówienia w walucie {currency} nie dają {points}} nothing_eligible {nic w nim nie daje {points}} fully_refunded {nie zostało nic z tego, co się liczy} products_unread {sklep nie przekazał jeszcze, co kupiono} products_excluded {to, co kupiono, nie daje {points}} conditions {nie spełnia warunków zbierania {points}} limit_reached {limit był już wyczerpany} rounds_to_zero {jest za małe (najmniej to 1 {point})} other {jest sprzed tego programu}}.',
  ordersOnWeekdays: 'Dni zbierania {points}: {days}.',
  ordersOnDates: 'Dni miesiąca do zbierania {points}: {days}.',
  ordersBetween: 'Godziny zbierania {points}: od {from} do {until}.',
  ordersOfAmount: 'Zbieranie {points} od kwoty zamówienia: {amounts}.',
  ordersOfTiers: 'Zbieranie {points} na poziomie: {tiers}.',
  dayOfMonth: '{day}.',
  quoted: '„{text}”',
  readyOn: '{points} do wykorzystania od {day}.',
  readyWhenFulfilled: '{points} do wykorzystania po wysłaniu zamówienia.',
  readyAfter:
    '{points} do wykorzystania po {days, plural, one {# dniu} few {# dniach} many {# dniach} other {# dnia}}.',
};
