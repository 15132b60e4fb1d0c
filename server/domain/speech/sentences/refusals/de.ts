import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  notPossible: 'Das geht gerade nicht. Lade die Seite neu und versuch es noch einmal.',
  trouble:
    '{code, select, unauthenticated {Melde dich zuerst in deinem Konto in diesem Shop an.} forbidden {Das ist für angemeldete Mitglieder. Lade die Seite neu und versuch es noch einmal.} not_found {Das gibt es nicht mehr.} rate_limited {Das war viel auf einmal. Warte eine Minute und versuch es noch einmal.} other {Das geht gerade nicht. Lade die Seite neu und versuch es noch einmal.}}',
  tillTrouble:
    '{code, select, unauthenticated {Diese Sitzung ist abgelaufen: Schließe Regulars und öffne es neu.} forbidden {Dein Konto im Admin des Shops darf das nicht.} not_found {Das gibt es nicht mehr.} rate_limited {Das war viel auf einmal. Warte eine Minute und versuch es noch einmal.} other {Das geht gerade nicht. Versuch es gleich noch einmal.}}',
  notInShop: '„{title}“ gibt es in diesem Shop nicht.',
  needsAccount:
    'Für „{title}“ brauchst du ein Konto im Shop: Melde dich an und versuch es noch einmal.',
  notStarted: '„{title}“ gibt es noch nicht.',
  isOver: '„{title}“ ist vorbei.',
  otherTiers: '„{title}“ ist für Mitglieder anderer Stufen.',
  otherMembers: '„{title}“ ist für andere Mitglieder.',
  notHere: '„{title}“ gibt es hier nicht.',
  gone: '„{title}“ ist vergriffen.',
  hadForLife:
    'Du hattest „{title}“ schon {times, plural, =1 {einmal} other {#-mal}}, und öfter geht es nicht.',
  hadForNow:
    '„{title}“ gibt es {times, plural, =1 {einmal} other {#-mal}} {per, select, day {am Tag: Versuch es morgen wieder} week {in der Woche: Versuch es nächste Woche wieder} month {im Monat: Versuch es nächsten Monat wieder} other {im Jahr: Versuch es nächstes Jahr wieder}}.',
  basketTooSmall:
    'Für „{title}“ braucht es eine Bestellung ab {money}: Leg noch etwas in den Warenkorb und versuch es noch einmal.',
  basketTooSmallOrFewer:
    'Für „{title}“ braucht es eine Bestellung ab {money}: Leg noch etwas in den Warenkorb oder wähle weniger.',
  pointsNotAllowed: '„{title}“ kostet {points}; gib keine andere Zahl an.',
  pointsRequired: 'Gib bei „{title}“ an, wie viel du in Rabatt umwandeln willst.',
  pointsOutOfRange: 'Für „{title}“ sind {least} bis {most} auf einmal möglich.',
  pointsNotAStep: '„{title}“ geht in Schritten von {step}.',
  notAMember: 'Du bist kein Mitglied des Programms.',
  rewardUnknown: 'Diese Prämie gibt es nicht mehr. Lade die Prämien neu und such dir eine aus.',
  notEnough: 'Das kostet {points}. Einlösbar: {spendable}.',
  idTaken:
    'Diese Nummer hat schon eine andere Einlösung. Lade die Seite neu und versuch es noch einmal.',
  wasGiven: 'Das war ein Geschenk und hat keine Punkte gekostet: Du darfst es behalten.',
  beingFoundOut:
    'Der Shop klärt gerade, was daraus geworden ist. Bis dahin bleiben die Punkte reserviert.',
  ranOutWithPoints: 'Es ist abgelaufen, und seine Punkte mit ihm.',
  hasEnded:
    'Das ist schon vorbei ({status, select, failed {nicht gelungen} cancelled {rückgängig gemacht} other {abgelaufen}}), und die Punkte sind zurück.',
  creditRanOut: 'Dieses Shop-Guthaben ist auf dem Konto abgelaufen.',
  handedOver: 'Es wurde schon übergeben und lässt sich nicht mehr rückgängig machen.',
  undoIsOver: 'Die Zeit, in der es sich rückgängig machen lässt, ist vorbei.',
  codeUsed:
    'Der Code wurde schon beim Bezahlen verwendet; das lässt sich nicht mehr rückgängig machen.',
  couldNotBeMade: 'Der Shop konnte das nicht erstellen. Bitte frag beim Shop nach.',
  couldNotBeMadePointsBack:
    'Der Shop konnte das nicht erstellen. Deine Punkte sind zurück; bitte versuch es später noch einmal.',
  onlyTiers: 'Das ist nur für Mitglieder von {names}.',
  onlySegments: 'Das ist nur für Mitglieder in {names}.',
  birthdayUnknown: 'Dein Geburtstag ist noch nicht bekannt: Gib ihn zuerst an.',
  birthdayTooNew:
    'Ein Geburtstag zählt erst {days, plural, one {# Tag} other {# Tage}}, nachdem er angegeben wurde: dieser also im nächsten Jahr.',
  membersGetThis:
    'Das gibt es pro Mitglied {times, plural, =1 {einmal} =2 {zweimal} other {#-mal}} {per, select, day {am Tag} month {im Monat} year {im Jahr} other {insgesamt}}.',
  tooSoon: 'Dazwischen {hours, plural, one {muss # Stunde} other {müssen # Stunden}} liegen.',
  toldByShop: 'Das teilt uns der Shop von selbst mit.',
  notInProgram: 'Dieses Mitglied ist nicht mehr im Programm.',
  birthdayImpossible: 'An diesem Tag wurde niemand geboren, der heute lebt.',
  birthdayChangedLately:
    'Ein Geburtstag lässt sich einmal im Jahr ändern: dieser wieder ab {day}. Wenn er falsch ist, schreib dem Shop.',
  periodBackwards: 'Der erste Tag des Zeitraums darf nicht nach dem letzten liegen.',
  periodTooLong: 'Ein Auszug umfasst höchstens {years} Jahre: Wähle einen kürzeren Zeitraum.',
  statementTooLong:
    'Ein Auszug fasst höchstens {lines, number} Zeilen, und dieser Zeitraum hat mehr: Wähle einen kürzeren.',
};
