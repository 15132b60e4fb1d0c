import type { en } from './en.ts';

export const it: Record<keyof typeof en, string> = {
  notPossible: 'In questo momento non è possibile. Ricarica la pagina e riprova.',
  trouble:
    '{code, select, unauthenticated {Accedi prima al tuo account in questo negozio.} forbidden {È riservato ai membri che hanno effettuato l’accesso. Ricarica la pagina e riprova.} not_found {Non è più disponibile.} rate_limited {Un po’ troppo in una volta. Aspetta un minuto e riprova.} other {In questo momento non è possibile. Ricarica la pagina e riprova.}}',
  tillTrouble:
    '{code, select, unauthenticated {Questa sessione è scaduta: chiudi Regulars e riaprilo.} forbidden {Il tuo account nel pannello del negozio non può farlo.} not_found {Non è più disponibile.} rate_limited {Un po’ troppo in una volta. Aspetta un minuto e riprova.} other {In questo momento non è possibile. Riprova tra poco.}}',
  notInShop: '“{title}” non è disponibile in questo negozio.',
  needsAccount: 'Per “{title}” serve un account nel negozio: accedi e riprova.',
  notStarted: '“{title}” non è ancora disponibile.',
  isOver: '“{title}” non è più disponibile: il periodo è finito.',
  otherTiers: '“{title}” è per i membri di altri livelli.',
  otherMembers: '“{title}” è per altri membri.',
  notHere: '“{title}” non è disponibile qui.',
  gone: '“{title}” non è più disponibile: sono finiti tutti.',
  hadForLife:
    'Hai già avuto “{title}” {times, plural, =1 {una volta} other {# volte}}, ed è il massimo.',
  hadForNow:
    '“{title}” si può avere {times, plural, =1 {una volta} other {# volte}} {per, select, day {al giorno: riprova domani} week {alla settimana: riprova la prossima settimana} month {al mese: riprova il prossimo mese} other {all’anno: riprova l’anno prossimo}}.',
  basketTooSmall:
    '“{title}” richiede un ordine di {money}: aggiungi qualcosa al carrello e riprova.',
  basketTooSmallOrFewer:
    '“{title}” richiede un ordine di {money}: aggiungi qualcosa al carrello o scegli di meno.',
  pointsNotAllowed: '“{title}” costa {points}; non indicare la quantità.',
  pointsRequired: 'Per “{title}”, indica quanto vuoi riscattare come sconto.',
  pointsOutOfRange: 'Per “{title}” puoi usare da {least} a {most} per volta.',
  pointsNotAStep: 'Per “{title}”, scegli un multiplo di {step}.',
  notAMember: 'Non fai parte del programma.',
  rewardUnknown: 'Questo premio non è più disponibile. Ricarica i premi e scegline uno.',
  notEnough: 'Costa {points} e puoi usare {spendable}.',
  idTaken: 'Un altro riscatto ha già questo numero. Ricarica la pagina e riprova.',
  wasGiven: 'Era un regalo e non è costato punti: tienilo.',
  beingFoundOut:
    'Il negozio sta verificando che cosa è successo. Fino ad allora i punti restano al sicuro.',
  ranOutWithPoints: 'Il premio è scaduto, e i suoi punti con esso.',
  hasEnded:
    'È già finito ({status, select, failed {non riuscito} cancelled {annullato} other {scaduto}}) e hai recuperato i punti.',
  creditRanOut: 'Questo credito è scaduto sul tuo account.',
  handedOver: 'Il premio è già stato consegnato, quindi non si può più annullare.',
  undoIsOver: 'Il tempo per annullare è finito.',
  codeUsed: 'Il codice è stato usato al pagamento, quindi il riscatto non si può più annullare.',
  couldNotBeMade: 'Il negozio non è riuscito a creare questo premio. Chiedi al negozio.',
  couldNotBeMadePointsBack:
    'Il negozio non è riuscito a creare questo premio. Hai recuperato i tuoi punti; riprova più tardi.',
  onlyTiers: 'È solo per i membri di livello {names}.',
  onlySegments: 'È solo per i membri del gruppo {names}.',
  birthdayUnknown: 'Il tuo compleanno non è ancora noto: prima salvalo.',
  birthdayTooNew:
    'Un compleanno conta {days, plural, one {# giorno} other {# giorni}} dopo averlo indicato: questo conterà l’anno prossimo.',
  membersGetThis:
    'Ogni membro lo riceve {times, plural, =1 {una volta} =2 {due volte} other {# volte}} {per, select, day {al giorno} month {al mese} year {all’anno} other {in tutto}}.',
  tooSoon:
    'Tra una volta e l’altra {hours, plural, one {deve passare # ora} other {devono passare # ore}}.',
  toldByShop: 'Di questo ci avvisa direttamente il negozio.',
  notInProgram: 'Questo membro non è più nel programma.',
  birthdayImpossible: 'Nessuna persona in vita è nata in quel giorno.',
  birthdayChangedLately:
    'Un compleanno si può cambiare una volta all’anno. Per questo, a partire da: {day}. Se è sbagliato, scrivi al negozio.',
  periodBackwards: 'Il primo giorno del periodo non può venire dopo l’ultimo.',
  periodTooLong: 'Un estratto copre al massimo {years} anni: scegli un periodo più breve.',
  statementTooLong:
    'Un estratto contiene al massimo {lines, number} righe e questo periodo ne ha di più: scegline uno più breve.',
};
