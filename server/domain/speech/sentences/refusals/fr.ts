import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  notPossible: 'Ce n’est pas possible pour le moment. Rechargez la page et réessayez.',
  trouble:
    '{code, select, unauthenticated {Connectez-vous d’abord à votre compte dans cette boutique.} forbidden {C’est réservé aux membres : connectez-vous, rechargez la page et réessayez.} not_found {Ce n’est plus disponible.} rate_limited {Cela faisait beaucoup d’un coup. Attendez une minute et réessayez.} other {Ce n’est pas possible pour le moment. Rechargez la page et réessayez.}}',
  tillTrouble:
    '{code, select, unauthenticated {Cette session a expiré : fermez Regulars et rouvrez-le.} forbidden {Votre compte dans l’admin de la boutique n’y est pas autorisé.} not_found {Ce n’est plus disponible.} rate_limited {Cela faisait beaucoup d’un coup. Attendez une minute et réessayez.} other {Ce n’est pas possible pour le moment. Réessayez dans un instant.}}',
  notInShop: '« {title} » n’est pas disponible dans cette boutique.',
  needsAccount:
    'Pour « {title} », il faut un compte dans la boutique : connectez-vous et réessayez.',
  notStarted: '« {title} » n’est pas encore disponible.',
  isOver: '« {title} », c’est terminé.',
  otherTiers: '« {title} » s’adresse aux membres d’un autre statut.',
  otherMembers: '« {title} » s’adresse à d’autres membres.',
  notHere: '« {title} » n’est pas disponible ici.',
  gone: '« {title} » n’est plus disponible : tout est parti.',
  hadForLife:
    'Vous avez déjà eu « {title} » {times, plural, =1 {une fois} other {# fois}}, c’est le maximum.',
  hadForNow:
    '« {title} » est disponible {times, plural, =1 {une fois} other {# fois}} {per, select, day {par jour : réessayez demain} week {par semaine : réessayez la semaine prochaine} month {par mois : réessayez le mois prochain} other {par an : réessayez l’année prochaine}}.',
  basketTooSmall:
    '« {title} » demande une commande de {money} : complétez votre panier et réessayez.',
  basketTooSmallOrFewer:
    '« {title} » demande une commande de {money} : complétez votre panier ou choisissez moins.',
  pointsNotAllowed: '« {title} » coûte {points} ; n’indiquez pas de nombre.',
  pointsRequired: 'Pour « {title} », indiquez combien vous voulez échanger contre une remise.',
  pointsOutOfRange: 'Pour « {title} », c’est de {least} à {most} à la fois.',
  pointsNotAStep: 'Pour « {title} », choisissez un multiple de {step}.',
  notAMember: 'Vous ne participez pas au programme.',
  rewardUnknown: 'Cet avantage n’est plus proposé. Rechargez les avantages et choisissez-en un.',
  notEnough: 'Il faut {points}, et vous disposez de {spendable}.',
  idTaken: 'Un autre échange porte déjà ce numéro. Rechargez la page et réessayez.',
  wasGiven: 'C’était un cadeau, qui n’a coûté aucun point : gardez-le.',
  beingFoundOut: 'La boutique vérifie ce qui s’est passé. Les points sont gardés jusque-là.',
  ranOutWithPoints: 'L’avantage a expiré, et ses points avec lui.',
  hasEnded:
    'C’est déjà terminé ({status, select, failed {échec} cancelled {annulé} other {expiré}}) et vous avez récupéré les points.',
  creditRanOut: 'Cet avoir a expiré sur votre compte.',
  handedOver: 'L’avantage a été remis, il ne peut plus être annulé.',
  undoIsOver: 'Le délai d’annulation est passé.',
  codeUsed: 'Le code a été utilisé au paiement, l’échange ne peut plus être annulé.',
  couldNotBeMade: 'La boutique n’a pas pu créer cet avantage. Adressez-vous à la boutique.',
  couldNotBeMadePointsBack:
    'La boutique n’a pas pu créer cet avantage. Vous avez récupéré vos points ; réessayez plus tard.',
  onlyTiers: 'C’est réservé aux membres au statut {names}.',
  onlySegments: 'C’est réservé aux membres du groupe {names}.',
  birthdayUnknown: 'Votre anniversaire n’est pas encore connu : enregistrez-le d’abord.',
  birthdayTooNew:
    'Un anniversaire compte {days, plural, one {# jour} other {# jours}} après avoir été indiqué : celui-ci comptera l’année prochaine.',
  membersGetThis:
    'Chaque membre y a droit {times, plural, =1 {une fois} =2 {deux fois} other {# fois}} {per, select, day {par jour} month {par mois} year {par an} other {en tout}}.',
  tooSoon: 'Il faut attendre {hours, plural, one {# heure} other {# heures}} entre deux fois.',
  toldByShop: 'La boutique nous le signale elle-même.',
  notInProgram: 'Ce membre ne fait plus partie du programme.',
  birthdayImpossible: 'Aucune personne en vie n’est née ce jour-là.',
  birthdayChangedLately:
    'Un anniversaire peut être modifié une fois par an : celui-ci à partir du {day}. S’il est faux, écrivez à la boutique.',
  periodBackwards: 'Le premier jour de la période ne peut pas venir après le dernier.',
  periodTooLong: 'Un relevé couvre {years} ans au plus : choisissez une période plus courte.',
  statementTooLong:
    'Un relevé contient {lines, number} lignes au plus et cette période en a davantage : choisissez-en une plus courte.',
};
