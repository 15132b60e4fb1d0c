import type { en } from './en.ts';

export const it: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity} conta per {money}.',
  countsPart: '{title} × {left} di {quantity} conta per {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} non conta: è un buono regalo.} tip {{title} non conta: è una mancia.} removed {{title} non conta: è stato tolto dall’ordine.} refunded {{title} non conta: è stato reso.} other {{title} non dà nulla: il negozio non dà nulla per questo articolo.}}',
  shippingCounts: 'La spedizione conta per {money}.',
  allGivenBack: 'È stato rimborsato tutto: {total}.',
  shareGivenBack:
    'Rimborso di {refunded} su {total}: si detrae la stessa parte di tutto ciò che l’ordine dava.',
  partGivenBack: 'Rimborso di {refunded} su {total}: restano {left}.',
  perAmount: '{rate} ogni {per}: {of} danno {points}.',
  multiplied:
    '{who, select, rule {Una regola per alcuni prodotti moltiplica} campaign {“{name}” moltiplica} other {{name} moltiplica}} {of} per {factor}: {less, select, yes {{points} in meno} other {{points} in più}}.',
  productPoints:
    '{units, plural, one {# pezzo di un prodotto con un valore proprio: {points}.} other {# pezzi di prodotti con un valore proprio, {each} ciascuno: {points}.}}',
  perOrder: 'L’ordine in sé dà {points}.',
  nthOrder: 'Il tuo ordine n. {nth} dà {points}.',
  spendGoal:
    '{times, plural, one {Per aver raggiunto {goal}: {points}.} other {Per aver raggiunto {goal} # volte: {points}.}}',
  flat: '“{name}” dà {points}.',
  limited:
    '{limit, select, per_order {È il massimo per un ordine.} per_day {È tutto ciò che restava del limite del giorno.} per_month {È tutto ciò che restava del limite del mese.} lifetime {È tutto ciò che restava del limite per membro.} budget {È tutto ciò che restava del budget.} other {Il limite per tutti gli ordini non consente di più.}}',
  usedUp:
    '{limit, select, per_order {Il limite per un ordine è raggiunto.} per_day {Il limite del giorno era già raggiunto.} per_month {Il limite del mese era già raggiunto.} lifetime {Il limite per membro era già raggiunto.} budget {Il budget è esaurito.} other {Il limite per tutti gli ordini è raggiunto.}}',
  afterRefunds: 'Ciò che è stato rimborsato è già detratto.',
  rounded:
    '{up, select, yes {Arrotondato per eccesso: {points}.} other {Arrotondato per difetto: {points}.}}',
  together: 'In totale: {points}.',
  nothing:
    'L’ordine {order} non ha dato nulla: {why, select, not_seen {il negozio non ha ancora comunicato nulla al riguardo} cancelled {è stato annullato} voided {il suo pagamento è stato annullato} test_order {è un ordine di prova} not_paid {non è ancora pagato} no_rule {gli ordini non danno {points} in questo negozio} currency_without_rule {gli ordini in {currency} non danno {points}} nothing_eligible {niente di ciò che contiene dà {points}} fully_refunded {non resta nulla di ciò che conta} products_unread {il negozio deve ancora comunicare che cosa è stato acquistato} products_excluded {ciò che è stato acquistato non dà {points}} conditions {non è tra gli ordini che qui danno {points}} limit_reached {il massimo possibile era già raggiunto} rounds_to_zero {è troppo piccolo per dare 1 {point}} other {è precedente a questo programma}}.',
  ordersOnWeekdays: 'Gli ordini di questi giorni danno {points}: {days}.',
  ordersOnDates: 'Gli ordini del giorno {days} del mese danno {points}.',
  ordersBetween: 'Gli ordini dalle {from} alle {until} danno {points}.',
  ordersOfAmount: 'Gli ordini da {amounts} in su danno {points}.',
  ordersOfTiers: 'Gli ordini dei membri di livello {tiers} danno {points}.',
  dayOfMonth: '{day}',
  quoted: '“{text}”',
  readyOn: '{points} da usare a partire da: {day}.',
  readyWhenFulfilled: '{points} da usare quando l’ordine sarà spedito.',
  readyAfter: '{points} da usare {days, plural, one {# giorno} other {# giorni}} dopo.',
};
