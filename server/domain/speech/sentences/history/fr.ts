import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  order: '{known, select, no {Une commande} other {Commande {order}}}',
  orderReady:
    '{known, select, no {Une commande : points utilisables} other {Commande {order} : points utilisables}}',
  orderTaken:
    '{known, select, no {Une commande : points repris} other {Commande {order} : points repris}}',
  fulfilled: 'La commande {order} a été expédiée : {points} à utiliser dès maintenant.',
  confirmed:
    'Le délai d’attente est passé : {points} {known, select, no {d’une commande} other {de la commande {order}}} à utiliser dès maintenant.',
  earned: '{known, select, no {Une commande} other {La commande {order}}} a rapporté {points}.',
  gaveThenMoved:
    '{points} pour la commande {order}, qui appartient maintenant à quelqu’un d’autre.',
  gaveThen:
    '{points} pour la commande {order} telle qu’elle était alors. Voici où elle en est maintenant :',
  takenBack:
    '{count, plural, one {{points} a été repris} other {{points} ont été repris}} pour {known, select, no {une commande} other {la commande {order}}}.',
  takenBecause:
    '{why, select, moved {La commande {order} appartient maintenant à quelqu’un d’autre} cancelled {La commande {order} a été annulée} voided {Le paiement de la commande {order} a été annulé} fully_refunded {La commande {order} a été retournée} other {Une partie de la commande {order} a été retournée ou modifiée}}. {count, plural, one {{points} a donc été repris} other {{points} ont donc été repris}}.',
  forgiven: '{points} de plus avaient déjà été dépensés : personne ne te les demandera.',
  expiredTitle: 'Expiration de {points}',
  expired:
    '{count, plural, one {{points} n’a pas été utilisé} other {{points} n’ont pas été utilisés}} à temps.',
  mergeTitle:
    '{known, select, no {{way, select, in {Depuis un compte fusionné} other {Vers un compte fusionné}}} other {{way, select, in {Commande {order}, depuis un compte fusionné} other {Commande {order}, vers un compte fusionné}}}}',
  mergedDebt:
    'Deux comptes n’en font plus qu’un : {way, select, in {une dette de {points} est venue avec} other {une dette de {points} est partie avec}}.',
  merged:
    'Deux comptes n’en font plus qu’un : {known, select, no {{points}} other {{points} de la commande {order}}} {way, select, in {venant de l’autre} other {passés à l’autre}}.',
  adjustment:
    '{by, select, support {{way, select, in {Offert par le service client} other {Retiré par le service client}}} other {{way, select, in {Offert par la boutique} other {Retiré par la boutique}}}}',
  quoted: '« {text} »',
  activityTitle:
    '{type, select, sign_up {Bonus de bienvenue} birthday {Bonus d’anniversaire} anniversary {Bonus de fidélité annuel} newsletter {Bonus newsletter} review {Bonus pour un avis} social_follow {Bonus d’abonnement} social_share {Bonus de partage} profile_complete {Bonus de profil} referral {Bonus de parrainage} invited {Bonus d’invitation} other {Bonus : {name}}}',
  activity:
    '{type, select, sign_up {Merci de nous avoir rejoints : {points}.} birthday {Joyeux anniversaire ! Voici {points} de notre part.} anniversary {{points} pour une année de plus parmi nos membres.} newsletter {{points} pour l’inscription à la newsletter.} review {{points} pour un avis.} social_follow {{points} pour nous suivre.} social_share {{points} pour un partage.} profile_complete {{points} pour un profil complet.} referral {{points} pour avoir parrainé quelqu’un.} invited {{points} pour être venu par le lien d’un ami.} own {{points} pour « {name} ».} other {{points} pour {name}.}}',
  tierTitle: 'Bienvenue au niveau {tier}',
  tier: 'Un merci pour avoir atteint le niveau {tier} : {points}.',
  moved: '{title} ({points} {state, select, held {déjà mis de côté} other {en attente}})',
  reward:
    '{kind, select, none {récompense} gift_card {carte cadeau de {value}} store_credit {{value} d’avoir} voucher {« {title} » (bon {code})} product {« {title} » (code {code})} shipping {livraison offerte (code {code})} off {{value} de réduction (code {code})} other {« {title} »}}',
  redemptionTitle:
    '{step, select, hold {Échange : {reward}} capture {Utilisation : {reward}} return {Retour : {reward}} other {Perte : {reward}}}',
  setAside: '{points} mis de côté pour une récompense.',
  price: '{points} pour « {title} ».',
  priceWorth: '{points} pour « {title} », d’une valeur de {value}.',
  making:
    '{thing, select, gift_card {La carte cadeau est en préparation.} store_credit {L’avoir est en préparation.} voucher {Le bon est en préparation.} other {Le code est en préparation.}}',
  issued:
    '{thing, select, gift_card {La carte cadeau est {code}.} store_credit {L’avoir a été crédité.} voucher {Le bon est {code}, il n’a pas encore été remis.} other {Le code est {code}, il n’a pas encore été utilisé.}}',
  used: '{thing, select, voucher {Remis contre le bon {code}.} other {{known, select, no {Le code {code} a été utilisé.} other {Le code {code} a été utilisé pour la commande {order}.}}}}',
  returned:
    '{thing, select, gift_card {La carte cadeau {code} a été reprise.} store_credit {L’avoir a été repris.} voucher {Le bon {code} a été repris.} other {{known, select, no {Le code {code} a été utilisé pour une commande qui a été retournée.} other {Le code {code} a été utilisé pour la commande {order}, qui a été retournée.}}}}',
  failed:
    '{thing, select, gift_card {La carte cadeau n’a pas pu être créée.} store_credit {L’avoir n’a pas pu être créé.} voucher {Le bon n’a pas pu être créé.} other {Le code n’a pas pu être créé.}}',
  cancelled:
    '{thing, select, gift_card {La carte cadeau {code} a été reprise sans avoir servi.} store_credit {L’avoir a été repris sans avoir servi.} voucher {Le bon {code} a été repris sans avoir servi.} other {Le code {code} a été repris sans avoir servi.}}',
  ranOut:
    '{thing, select, gift_card {La carte cadeau {code} a expiré sans avoir servi.} store_credit {L’avoir a expiré sans avoir servi.} voucher {Le bon {code} a expiré sans avoir servi.} other {Le code {code} a expiré sans avoir servi.}}',
  lost: '{count, plural, one {{points} a été perdu} other {{points} ont été perdus}} avec : ce qui expire ne rend pas ses points.',
  spent:
    '{thing, select, voucher {La récompense a été remise} code {{known, select, no {Le code a été utilisé} other {Le code a été utilisé pour la commande {order}}}} other {L’échange ne peut plus être annulé}} : {count, plural, one {{points} mis de côté est dépensé} other {{points} mis de côté sont dépensés}}.',
  spentAgain:
    '{known, select, no {Le code a été utilisé après le retour de ses points, ils sont donc de nouveau dépensés.} other {Le code a été utilisé pour la commande {order} après le retour de ses points, ils sont donc de nouveau dépensés.}}',
  cameBack: '{count, plural, one {{points} est revenu} other {{points} sont revenus}}.',
  takenBackWhole:
    'La récompense a été reprise : {count, plural, one {{points} est revenu} other {{points} sont revenus}}.',
  cameBackWithOrder:
    'Le code a été utilisé pour {known, select, no {une commande} other {la commande {order}}}. Elle a été retournée, et {count, plural, one {{points} est revenu} other {{points} sont revenus}}.',
  cameBackInPart:
    'Le code a été utilisé pour {known, select, no {une commande} other {la commande {order}}}. Une partie a été retournée, ou elle était trop petite pour toute la valeur du code : {count, plural, one {{points} est revenu} other {{points} sont revenus}}.',
};
