import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  notPossible: 'Teraz to niemożliwe. Odśwież stronę i spróbuj ponownie.',
  trouble:
    '{code, select, unauthenticated {Najpierw zaloguj się na swoje konto w tym sklepie.} forbidden {To dla zalogowanych uczestników programu. Odśwież stronę i spróbuj ponownie.} not_found {Tego już nie ma.} rate_limited {To było za dużo naraz. Poczekaj minutę i spróbuj ponownie.} other {Teraz to niemożliwe. Odśwież stronę i spróbuj ponownie.}}',
  tillTrouble:
    '{code, select, unauthenticated {Ta sesja wygasła: zamknij Regulars i otwórz ponownie.} forbidden {Twoje konto w panelu sklepu nie ma do tego uprawnień.} not_found {Tego już nie ma.} rate_limited {To było za dużo naraz. Poczekaj minutę i spróbuj ponownie.} other {Teraz to niemożliwe. Spróbuj ponownie za chwilę.}}',
  notInShop: 'Nagroda „{title}” nie jest dostępna w tym sklepie.',
  needsAccount:
    'Do nagrody „{title}” potrzebne jest konto w sklepie: zaloguj się i spróbuj ponownie.',
  notStarted: 'Nagroda „{title}” nie jest jeszcze dostępna.',
  isOver: 'Nagroda „{title}” nie jest już dostępna.',
  otherTiers: 'Nagroda „{title}” jest dla osób z innych poziomów.',
  otherMembers: 'Nagroda „{title}” jest dla innych osób.',
  notHere: 'Nagroda „{title}” nie jest tu dostępna.',
  gone: 'Nagroda „{title}” jest wyczerpana.',
  hadForLife:
    'Nagrodę „{title}” można dostać {times, plural, =1 {raz} one {# raz} few {# razy} many {# razy} other {# razy}}, a ten limit jest już wyczerpany.',
  hadForNow:
    'Nagrodę „{title}” można dostać {times, plural, =1 {raz} one {# raz} few {# razy} many {# razy} other {# razy}} {per, select, day {dziennie: spróbuj jutro} week {w tygodniu: spróbuj w przyszłym tygodniu} month {w miesiącu: spróbuj w przyszłym miesiącu} other {w roku: spróbuj w przyszłym roku}}.',
  basketTooSmall:
    'Nagroda „{title}” wymaga zamówienia od {money}: dodaj coś do koszyka i spróbuj ponownie.',
  basketTooSmallOrFewer:
    'Nagroda „{title}” wymaga zamówienia od {money}: dodaj coś do koszyka albo wybierz mniej.',
  pointsNotAllowed: 'Nagroda „{title}” kosztuje {points}; nie podawaj innej liczby.',
  pointsRequired: 'Przy nagrodzie „{title}” podaj, ile chcesz zamienić na rabat.',
  pointsOutOfRange: '„{title}”, zakres na jeden raz: {least} – {most}.',
  pointsNotAStep: '„{title}”, krok: {step}.',
  notAMember: 'Nie należysz do programu.',
  rewardUnknown: 'Tej nagrody już nie ma. Odśwież nagrody i wybierz jedną z nich.',
  notEnough: 'To kosztuje {points}, a do wykorzystania masz {spendable}.',
  idTaken: 'Inna wymiana ma już ten numer. Odśwież stronę i spróbuj ponownie.',
  wasGiven: 'To był prezent i nic nie kosztował: jest Twój.',
  beingFoundOut: 'Sklep sprawdza, co się z tym stało. Do tego czasu punkty są w rezerwie.',
  ranOutWithPoints: 'To wygasło, a wraz z tym punkty.',
  hasEnded:
    'To już zakończone ({status, select, failed {nie udało się} cancelled {cofnięto} other {wygasło}}), a punkty wróciły.',
  creditRanOut: 'Te środki na koncie wygasły.',
  handedOver: 'Nagrodę już wydano, nie można tego cofnąć.',
  undoIsOver: 'Czas na cofnięcie minął.',
  codeUsed: 'Kod został użyty przy płatności, nie można już tego cofnąć.',
  couldNotBeMade: 'Sklepowi nie udało się tego przygotować. Zapytaj w sklepie.',
  couldNotBeMadePointsBack:
    'Sklepowi nie udało się tego przygotować. Twoje punkty wróciły; spróbuj później.',
  onlyTiers: 'To tylko dla osób z poziomu {names}.',
  onlySegments: 'To tylko dla osób z grupy {names}.',
  birthdayUnknown: 'Nie znamy jeszcze daty Twoich urodzin: najpierw ją podaj.',
  birthdayTooNew:
    'Urodziny liczą się dopiero {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} po podaniu daty: te policzą się w przyszłym roku.',
  membersGetThis:
    'Każdy dostaje to {times, plural, =1 {raz} =2 {dwa razy} one {# raz} few {# razy} many {# razy} other {# razy}} {per, select, day {dziennie} month {w miesiącu} year {w roku} other {łącznie}}.',
  tooSoon:
    'Od ostatniego razu {hours, plural, one {musi minąć # godzina} few {muszą minąć # godziny} many {musi minąć # godzin} other {musi minąć # godziny}}.',
  toldByShop: 'O tym sklep informuje nas sam.',
  notInProgram: 'Tej osoby nie ma już w programie.',
  birthdayImpossible: 'Nikt żyjący nie urodził się tego dnia.',
  birthdayChangedLately:
    'Datę urodzin można zmienić raz w roku: tę ponownie od {day}. Jeśli jest błędna, napisz do sklepu.',
  periodBackwards: 'Pierwszy dzień okresu nie może być po ostatnim.',
  periodTooLong:
    'Wyciąg obejmuje najwyżej {years, plural, one {# rok} few {# lata} many {# lat} other {# roku}}: wybierz krótszy okres.',
  statementTooLong:
    'Wyciąg mieści najwyżej tyle wpisów: {lines, number}, a ten okres ma ich więcej. Wybierz krótszy.',
};
