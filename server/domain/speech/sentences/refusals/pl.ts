import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  notPossible: 'Teraz to niemożliwe. Odśwież stronę i spróbuj ponownie.',
  trouble:
    '{code, select, unauthenticated {Najpierw zaloguj się na swoje konto w tym sklepie.} forbidden {To dla zalogowanych członków programu. Odśwież stronę i spróbuj ponownie.} not_found {Tego już nie ma.} rate_limited {To było za dużo naraz. Poczekaj minutę i spróbuj ponownie.} other {Teraz to niemożliwe. Odśwież stronę i spróbuj ponownie.}}',
  notInShop: '„{title}” nie jest dostępne w tym sklepie.',
  needsAccount: 'Do „{title}” potrzebne jest konto w sklepie: zaloguj się i spróbuj ponownie.',
  notStarted: '„{title}” nie jest jeszcze dostępne.',
  isOver: '„{title}” już się skończyło.',
  otherTiers: '„{title}” jest dla osób z innych poziomów.',
  otherMembers: '„{title}” jest dla innych osób.',
  notHere: '„{title}” nie jest tu dostępne.',
  gone: '„{title}” się skończyło: wszystko rozdano.',
  hadForLife:
    '„{title}” masz już za sobą {times, plural, =1 {raz} one {# raz} few {# razy} many {# razy} other {# razy}} i częściej nie można.',
  hadForNow:
    '„{title}” można mieć {times, plural, =1 {raz} one {# raz} few {# razy} many {# razy} other {# razy}} {per, select, day {dziennie: spróbuj jutro} week {w tygodniu: spróbuj w przyszłym tygodniu} month {w miesiącu: spróbuj w przyszłym miesiącu} other {w roku: spróbuj w przyszłym roku}}.',
  basketTooSmall:
    '„{title}” wymaga zamówienia za {money}: dodaj coś do koszyka i spróbuj ponownie.',
  basketTooSmallOrFewer:
    '„{title}” wymaga zamówienia za {money}: dodaj coś do koszyka albo wybierz mniej.',
  pointsNotAllowed: '„{title}” kosztuje {points}; nie podawaj liczby.',
  pointsRequired: 'Przy „{title}” podaj, ile chcesz zamienić na rabat.',
  pointsOutOfRange: '„{title}”, zakres na raz: {least} – {most}.',
  pointsNotAStep: '„{title}”, krok: {step}.',
  notAMember: 'Nie należysz do programu.',
  rewardUnknown: 'Tej nagrody już nie ma. Odśwież nagrody i wybierz jedną z nich.',
  notEnough: 'To kosztuje {points}, a do wykorzystania masz {spendable}.',
  idTaken: 'Inna wymiana ma już ten numer. Odśwież stronę i spróbuj ponownie.',
  wasGiven: 'To był prezent i nic nie kosztował: zatrzymaj go.',
  beingFoundOut: 'Sklep sprawdza, co się z tym stało. Do tego czasu punkty są zachowane.',
  ranOutWithPoints: 'To wygasło, a wraz z tym punkty.',
  hasEnded:
    'To już zakończone ({status, select, failed {nie udało się} cancelled {anulowano} other {wygasło}}), a punkty wróciły.',
  creditRanOut: 'Te środki na koncie wygasły.',
  handedOver: 'Nagroda została wydana, nie można już tego cofnąć.',
  undoIsOver: 'Czas na cofnięcie minął.',
  codeUsed: 'Kod został użyty przy kasie, nie można już tego cofnąć.',
  couldNotBeMade: 'Sklep nie mógł tego utworzyć. Zapytaj w sklepie.',
  couldNotBeMadePointsBack: 'Sklep nie mógł tego utworzyć. Twoje punkty wróciły; spróbuj później.',
  onlyTiers: 'To tylko dla osób z poziomu {names}.',
  onlySegments: 'To tylko dla osób z grupy {names}.',
  birthdayUnknown: 'Nie znamy jeszcze daty Twoich urodzin: najpierw ją zapisz.',
  birthdayTooNew:
    'Urodziny liczą się {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} po podaniu daty: te policzą się w przyszłym roku.',
  membersGetThis:
    'Każdy dostaje to {times, plural, =1 {raz} =2 {dwa razy} one {# raz} few {# razy} many {# razy} other {# razy}} {per, select, day {dziennie} month {w miesiącu} year {w roku} other {łącznie}}.',
  tooSoon:
    'Musi minąć {hours, plural, one {# godzina} few {# godziny} many {# godzin} other {# godziny}} od ostatniego razu.',
  toldByShop: 'O tym sklep informuje nas sam.',
  notInProgram: 'Tej osoby nie ma już w programie.',
  birthdayImpossible: 'Nikt żyjący nie urodził się tego dnia.',
  birthdayChangedLately:
    'Datę urodzin można zmienić raz w roku: tę od {day}. Jeśli jest błędna, napisz do sklepu.',
  periodBackwards: 'Pierwszy dzień okresu nie może być po ostatnim.',
  periodTooLong: 'Najdłuższy okres wyciągu w latach: {years}. Wybierz krótszy okres.',
  statementTooLong:
    'Wyciąg mieści najwyżej tyle wierszy: {lines, number}, a ten okres ma ich więcej. Wybierz krótszy.',
};
