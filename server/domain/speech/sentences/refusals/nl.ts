import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  notPossible: 'Dit kan nu even niet. Laad de pagina opnieuw en probeer het nog eens.',
  trouble:
    '{code, select, unauthenticated {Log eerst in op je account bij deze winkel.} forbidden {Dit is voor leden die zijn ingelogd. Laad de pagina opnieuw en probeer het nog eens.} not_found {Dit is er niet meer.} rate_limited {Dat was veel tegelijk. Wacht een minuut en probeer het nog eens.} other {Dit kan nu even niet. Laad de pagina opnieuw en probeer het nog eens.}}',
  tillTrouble:
    '{code, select, unauthenticated {Deze sessie is verlopen: sluit Regulars en open het opnieuw.} forbidden {Je account in de beheeromgeving van de winkel mag dit niet.} not_found {Dit is er niet meer.} rate_limited {Dat was veel tegelijk. Wacht een minuut en probeer het nog eens.} other {Dit kan nu even niet. Probeer het zo nog eens.}}',
  notInShop: '‘{title}’ is in deze winkel niet beschikbaar.',
  needsAccount:
    'Voor ‘{title}’ heb je een account bij de winkel nodig: log in en probeer het nog eens.',
  notStarted: '‘{title}’ is nog niet beschikbaar.',
  isOver: '‘{title}’ is voorbij.',
  otherTiers: '‘{title}’ is voor leden van andere niveaus.',
  otherMembers: '‘{title}’ is voor andere leden.',
  notHere: '‘{title}’ is hier niet beschikbaar.',
  gone: '‘{title}’ is op.',
  hadForLife:
    'Je hebt ‘{title}’ al {times, plural, =1 {één keer} other {# keer}} gehad, en vaker kan niet.',
  hadForNow:
    '‘{title}’ kan {times, plural, =1 {één keer} other {# keer}} {per, select, day {per dag: probeer het morgen weer} week {per week: probeer het volgende week weer} month {per maand: probeer het volgende maand weer} other {per jaar: probeer het volgend jaar weer}}.',
  basketTooSmall:
    'Voor ‘{title}’ is een bestelling vanaf {money} nodig: leg nog iets in je winkelwagen en probeer het nog eens.',
  basketTooSmallOrFewer:
    'Voor ‘{title}’ is een bestelling vanaf {money} nodig: leg nog iets in je winkelwagen of kies minder.',
  pointsNotAllowed: '‘{title}’ kost {points}; vul geen ander aantal in.',
  pointsRequired: 'Geef bij ‘{title}’ aan hoeveel je in korting wilt omzetten.',
  pointsOutOfRange: 'Voor ‘{title}’ kun je {least} tot {most} tegelijk inwisselen.',
  pointsNotAStep: '‘{title}’ gaat in stappen van {step}.',
  notAMember: 'Je bent geen lid van het programma.',
  rewardUnknown: 'Deze beloning is er niet meer. Laad de beloningen opnieuw en kies er een.',
  notEnough: 'Dit kost {points} en je kunt {spendable} gebruiken.',
  idTaken:
    'Een andere inwisseling heeft dit nummer al. Laad de pagina opnieuw en probeer het nog eens.',
  wasGiven: 'Dit was een cadeau en kostte geen punten: je mag het houden.',
  beingFoundOut:
    'De winkel zoekt uit wat ervan is geworden. Tot dan blijven de punten gereserveerd.',
  ranOutWithPoints: 'Het is verlopen, en de punten ook.',
  hasEnded:
    'Het is al afgelopen ({status, select, failed {mislukt} cancelled {teruggedraaid} other {verlopen}}) en de punten zijn terug.',
  creditRanOut: 'Dit winkeltegoed is op het account verlopen.',
  handedOver: 'Het is al overhandigd en kan niet meer worden teruggedraaid.',
  undoIsOver: 'De tijd om het terug te draaien is voorbij.',
  codeUsed: 'De code is bij het afrekenen gebruikt; dat kan niet meer worden teruggedraaid.',
  couldNotBeMade: 'De winkel kon dit niet maken. Vraag het na bij de winkel.',
  couldNotBeMadePointsBack:
    'De winkel kon dit niet maken. Je punten zijn terug; probeer het later nog eens.',
  onlyTiers: 'Dit is alleen voor leden van {names}.',
  onlySegments: 'Dit is alleen voor leden in {names}.',
  birthdayUnknown: 'Je verjaardag is nog niet bekend: vul die eerst in.',
  birthdayTooNew:
    'Een verjaardag telt pas {days, plural, one {# dag} other {# dagen}} nadat hij is ingevuld: deze dus volgend jaar.',
  membersGetThis:
    'Een lid krijgt dit {times, plural, =1 {één keer} =2 {twee keer} other {# keer}} {per, select, day {per dag} month {per maand} year {per jaar} other {in totaal}}.',
  tooSoon: 'Er {hours, plural, one {moet # uur} other {moeten # uur}} tussen zitten.',
  toldByShop: 'Dit laat de winkel ons zelf weten.',
  notInProgram: 'Dit lid doet niet meer mee aan het programma.',
  birthdayImpossible: 'Niemand die nu leeft, is op die dag geboren.',
  birthdayChangedLately:
    'Een verjaardag kan één keer per jaar worden gewijzigd: deze weer vanaf {day}. Klopt hij niet, schrijf dan naar de winkel.',
  periodBackwards: 'De eerste dag van de periode kan niet na de laatste liggen.',
  periodTooLong: 'Een overzicht omvat hoogstens {years} jaar: kies een kortere periode.',
  statementTooLong:
    'Een overzicht bevat hoogstens {lines, number} regels en deze periode heeft er meer: kies een kortere.',
};
