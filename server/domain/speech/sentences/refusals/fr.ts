import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  notPossible: 'Ce n’est pas possible pour le moment. Recharge la page et réessaie.',
  trouble:
    '{code, select, unauthenticated {Connecte-toi d’abord à ton compte dans cette boutique.} forbidden {C’est réservé aux membres connectés. Recharge la page et réessaie.} not_found {Ce n’est plus disponible.} rate_limited {Cela faisait beaucoup d’un coup. Attends une minute et réessaie.} other {Ce n’est pas possible pour le moment. Recharge la page et réessaie.}}',
  notInShop: '« {title} » n’est pas disponible dans cette boutique.',
  needsAccount: 'Pour « {title} », il faut un compte dans la boutique : connecte-toi et réessaie.',
  notStarted: '« {title} » n’est pas encore disponible.',
  isOver: '« {title} », c’est terminé.',
  otherTiers: '« {title} » est réservé aux membres d’autres niveaux.',
  otherMembers: '« {title} » est réservé à d’autres membres.',
  notHere: '« {title} » n’est pas disponible ici.',
  gone: '« {title} » est épuisé : tout a été pris.',
  hadForLife:
    'Tu as déjà eu « {title} » {times, plural, =1 {une fois} other {# fois}}, c’est le maximum.',
  hadForNow:
    '« {title} » est disponible {times, plural, =1 {une fois} other {# fois}} {per, select, day {par jour : réessaie demain} week {par semaine : réessaie la semaine prochaine} month {par mois : réessaie le mois prochain} other {par an : réessaie l’année prochaine}}.',
  basketTooSmall: '« {title} » demande une commande de {money} : complète ton panier et réessaie.',
  basketTooSmallOrFewer:
    '« {title} » demande une commande de {money} : complète ton panier ou choisis moins.',
  pointsNotAllowed: '« {title} » coûte {points} ; n’indique pas de nombre.',
  pointsRequired: 'Pour « {title} », indique combien tu veux échanger contre une réduction.',
  pointsOutOfRange: 'Pour « {title} », c’est de {least} à {most} à la fois.',
  pointsNotAStep: '« {title} » s’échange par tranches de {step}.',
  notAMember: 'Tu n’es pas membre du programme.',
  rewardUnknown:
    'Cette récompense n’est plus proposée. Recharge les récompenses et choisis-en une.',
  notEnough: 'Il faut {points}, et tu peux en utiliser {spendable}.',
  idTaken: 'Un autre échange porte déjà ce numéro. Recharge la page et réessaie.',
  wasGiven: 'C’était un cadeau qui n’a coûté aucun point : garde-le.',
  beingFoundOut: 'La boutique vérifie ce qu’il en est advenu. Les points sont gardés jusque-là.',
  ranOutWithPoints: 'La récompense a expiré, et ses points avec elle.',
  hasEnded:
    'C’est déjà terminé ({status, select, failed {échec} cancelled {annulé} other {expiré}}) et les points sont revenus.',
  creditRanOut: 'Cet avoir a expiré sur le compte.',
  handedOver: 'La récompense a été remise, elle ne peut plus être annulée.',
  undoIsOver: 'Le délai d’annulation est passé.',
  codeUsed: 'Le code a été utilisé au paiement, il ne peut plus être annulé.',
  couldNotBeMade: 'La boutique n’a pas pu créer cette récompense. Adresse-toi à la boutique.',
  couldNotBeMadePointsBack:
    'La boutique n’a pas pu créer cette récompense. Tes points sont revenus ; réessaie plus tard.',
  onlyTiers: 'C’est réservé aux membres {names}.',
  onlySegments: 'C’est réservé aux membres du groupe {names}.',
  birthdayUnknown: 'Ton anniversaire n’est pas encore connu : enregistre-le d’abord.',
  birthdayTooNew:
    'Un anniversaire compte {days, plural, one {# jour} other {# jours}} après avoir été indiqué : celui-ci comptera l’année prochaine.',
  membersGetThis:
    'Chaque membre y a droit {times, plural, =1 {une fois} =2 {deux fois} other {# fois}} {per, select, day {par jour} month {par mois} year {par an} other {en tout}}.',
  tooSoon: 'Il faut attendre {hours, plural, one {# heure} other {# heures}} entre deux fois.',
  toldByShop: 'La boutique nous le signale d’elle-même.',
  notInProgram: 'Ce membre ne fait plus partie du programme.',
  birthdayImpossible: 'Personne de vivant n’est né ce jour-là.',
  birthdayChangedLately:
    'Un anniversaire peut être changé une fois par an : celui-ci à partir du {day}. S’il est faux, écris à la boutique.',
  periodBackwards: 'Le premier jour de la période ne peut pas venir après le dernier.',
  periodTooLong: 'Un relevé couvre {years} ans au plus : choisis une période plus courte.',
  statementTooLong:
    'Un relevé contient {lines, number} lignes au plus et cette période en a davantage : choisis-en une plus courte.',
};
