import type { en } from './en.ts';

export const it: Record<keyof typeof en, string> = {
  order: '{known, select, no {Un ordine} other {Ordine {order}}}',
  orderReady:
    '{known, select, no {Un ordine: pronto da usare} other {Ordine {order}: pronto da usare}}',
  orderTaken: '{known, select, no {Un ordine: storno} other {Ordine {order}: storno}}',
  fulfilled: 'L’ordine {order} è stato spedito: ora puoi usare {points}.',
  confirmed:
    'L’attesa è finita: ora puoi usare {points} {known, select, no {di un ordine} other {dell’ordine {order}}}.',
  earned: '{known, select, no {Un ordine} other {L’ordine {order}}} ha dato {points}.',
  gaveThenMoved: '{points} per l’ordine {order}, che ora è di un’altra persona.',
  gaveThen: 'L’ordine {order}, com’era allora, ha dato {points}. Ora sta così:',
  takenBack: 'Storno di {points} per {known, select, no {un ordine} other {l’ordine {order}}}.',
  takenBecause:
    '{why, select, moved {L’ordine {order} ora è di un’altra persona} cancelled {L’ordine {order} è stato annullato} voided {Il pagamento dell’ordine {order} è stato annullato} fully_refunded {L’ordine {order} è stato reso} other {Qualcosa dell’ordine {order} è stato reso o è cambiato}}, da qui lo storno di {points}.',
  forgiven: 'Avevi già speso {points} in più: nessuno ti chiederà nulla.',
  expiredTitle: 'Scadenza di {points}',
  expired: 'Non hai usato in tempo {points}.',
  mergeTitle:
    '{known, select, no {{way, select, in {Da un account unito} other {A un account unito}}} other {{way, select, in {Ordine {order}, da un account unito} other {Ordine {order}, a un account unito}}}}',
  mergedDebt:
    'Due account sono diventati uno: {way, select, in {dall’altro arriva un debito di {points}} other {all’altro passa un debito di {points}}}.',
  merged:
    'Due account sono diventati uno: {known, select, no {{points}} other {{points} dell’ordine {order}}} {way, select, in {dall’altro} other {all’altro}}.',
  adjustment:
    '{by, select, support {{way, select, in {Accreditato dall’assistenza} other {Tolto dall’assistenza}}} other {{way, select, in {Accreditato dal negozio} other {Tolto dal negozio}}}}',
  quoted: '“{text}”',
  activityTitle:
    '{type, select, sign_up {Bonus di benvenuto} birthday {Bonus di compleanno} anniversary {Bonus di anniversario} newsletter {Bonus newsletter} review {Bonus per una recensione} social_follow {Bonus per averci seguito} social_share {Bonus condivisione} profile_complete {Bonus profilo} referral {Bonus per aver invitato} invited {Bonus invito} other {Bonus: {name}}}',
  activity:
    '{type, select, sign_up {Grazie per l’iscrizione: {points}.} birthday {Buon compleanno! Ecco {points} da parte nostra.} anniversary {{points} per un altro anno insieme.} newsletter {{points} per l’iscrizione alla newsletter.} review {{points} per una recensione.} social_follow {{points} per averci seguito.} social_share {{points} per una condivisione.} profile_complete {{points} per aver completato il profilo.} referral {{points} per aver invitato qualcuno.} invited {{points} per aver seguito il link di una persona amica.} own {{points} per “{name}”.} other {{points} per {name}.}}',
  tierTitle: 'Ti diamo il benvenuto nel livello {tier}',
  tier: 'Un grazie per aver raggiunto il livello {tier}: {points}.',
  moved: '{title} ({points} {state, select, held {già da parte} other {in arrivo}})',
  reward:
    '{kind, select, none {premio} gift_card {buono regalo da {value}} store_credit {{value} di credito} voucher {“{title}” (voucher {code})} product {“{title}” (codice {code})} shipping {spedizione gratis (codice {code})} off {{value} di sconto (codice {code})} other {“{title}”}}',
  redemptionTitle:
    '{step, select, hold {Riscatto: {reward}} capture {Utilizzo: {reward}} return {Restituzione: {reward}} other {Perdita: {reward}}}',
  setAside: 'Da parte per un premio: {points}.',
  price: '{points} per “{title}”.',
  priceWorth: '{points} per “{title}”, del valore di {value}.',
  making:
    '{thing, select, gift_card {Il buono regalo è in preparazione.} store_credit {Il credito è in preparazione.} voucher {Il voucher è in preparazione.} other {Il codice è in preparazione.}}',
  issued:
    '{thing, select, gift_card {Il codice del buono regalo è {code}.} store_credit {L’importo è stato accreditato.} voucher {Il voucher è {code} e il premio non è ancora stato consegnato.} other {Il codice è {code} e non è ancora stato usato.}}',
  used: '{thing, select, voucher {Consegnato in cambio del voucher {code}.} other {{known, select, no {Il codice {code} è stato usato.} other {Il codice {code} è stato usato per l’ordine {order}.}}}}',
  returned:
    '{thing, select, gift_card {Il buono regalo {code} è stato annullato.} store_credit {Il credito è stato annullato.} voucher {Il voucher {code} è stato annullato.} other {{known, select, no {Il codice {code} è stato usato per un ordine che è stato reso.} other {Il codice {code} è stato usato per l’ordine {order}, che è stato reso.}}}}',
  failed:
    '{thing, select, gift_card {Non è stato possibile creare il buono regalo.} store_credit {Non è stato possibile creare il credito.} voucher {Non è stato possibile creare il voucher.} other {Non è stato possibile creare il codice.}}',
  cancelled:
    '{thing, select, gift_card {Il buono regalo {code} è stato annullato senza essere usato.} store_credit {Il credito è stato annullato senza essere usato.} voucher {Il voucher {code} è stato annullato senza essere usato.} other {Il codice {code} è stato annullato senza essere usato.}}',
  ranOut:
    '{thing, select, gift_card {Il buono regalo {code} è scaduto senza essere usato.} store_credit {Il credito è scaduto senza essere usato.} voucher {Il voucher {code} è scaduto senza essere usato.} other {Il codice {code} è scaduto senza essere usato.}}',
  lost: 'Perdita di {points}: ciò che scade non viene restituito.',
  spent:
    '{thing, select, voucher {Il premio è stato consegnato} code {{known, select, no {Il codice è stato usato} other {Il codice è stato usato per l’ordine {order}}}} other {Il riscatto non si può più annullare}}: ciò che era da parte è speso ({points}).',
  spentAgain:
    '{known, select, no {Il codice è stato usato dopo il ritorno dei suoi punti, quindi sono di nuovo spesi.} other {Il codice è stato usato per l’ordine {order} dopo il ritorno dei suoi punti, quindi sono di nuovo spesi.}}',
  cameBack: 'Hai recuperato {points}.',
  takenBackWhole: 'Il premio è stato annullato e hai recuperato {points}.',
  cameBackWithOrder:
    'Il codice è stato usato per {known, select, no {un ordine} other {l’ordine {order}}}. Quell’ordine è stato reso e hai recuperato {points}.',
  cameBackInPart:
    'Il codice è stato usato per {known, select, no {un ordine} other {l’ordine {order}}}. Qualcosa è stato reso, o l’ordine era troppo piccolo per tutto il valore del codice: hai recuperato {points}.',
};
