import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  order: '{known, select, no {Une commande} other {Commande {order}}}',
  orderReady:
    '{known, select, no {Une commande : à utiliser dès maintenant} other {Commande {order} : à utiliser dès maintenant}}',
  orderTaken: '{known, select, no {Une commande : retrait} other {Commande {order} : retrait}}',
  fulfilled: 'La commande {order} a été expédiée : vous pouvez maintenant utiliser {points}.',
  confirmed:
    'Le délai d’attente est passé : vous pouvez maintenant utiliser {points} {known, select, no {d’une commande} other {de la commande {order}}}.',
  earned: '{known, select, no {Une commande} other {La commande {order}}} a rapporté {points}.',
  gaveThenMoved:
    '{points} pour la commande {order}, qui appartient maintenant à quelqu’un d’autre.',
  gaveThen:
    '{points} pour la commande {order} telle qu’elle était alors. Voici où elle en est maintenant :',
  takenBack:
    'Retrait de {points} pour {known, select, no {une commande} other {la commande {order}}}.',
  takenBecause:
    '{why, select, moved {La commande {order} appartient maintenant à quelqu’un d’autre} cancelled {La commande {order} a été annulée} voided {Le paiement de la commande {order} a été annulé} fully_refunded {La commande {order} a été retournée} other {Une partie de la commande {order} a été retournée ou modifiée}}, d’où un retrait de {points}.',
  forgiven: 'Vous aviez déjà dépensé {points} de plus : personne ne vous demandera rien.',
  expiredTitle: 'Expiration : {points}',
  expired: 'Vous n’avez pas utilisé {points} à temps.',
  mergeTitle:
    '{known, select, no {{way, select, in {Depuis un compte fusionné} other {Vers un compte fusionné}}} other {{way, select, in {Commande {order}, depuis un compte fusionné} other {Commande {order}, vers un compte fusionné}}}}',
  mergedDebt:
    'Deux comptes n’en font plus qu’un : {way, select, in {une dette de {points} vient de l’autre} other {une dette de {points} passe à l’autre}}.',
  merged:
    'Deux comptes n’en font plus qu’un : {known, select, no {{points}} other {{points} de la commande {order}}} {way, select, in {venant de l’autre} other {passant à l’autre}}.',
  adjustment:
    '{by, select, support {{way, select, in {Crédité par le service client} other {Retiré par le service client}}} other {{way, select, in {Crédité par la boutique} other {Retiré par la boutique}}}}',
  quoted: '« {text} »',
  activityTitle:
    '{type, select, sign_up {Bonus de bienvenue} birthday {Bonus d’anniversaire} anniversary {Bonus de fidélité annuel} newsletter {Bonus newsletter} review {Bonus pour un avis} social_follow {Bonus pour nous suivre} social_share {Bonus de partage} profile_complete {Bonus de profil} referral {Bonus de parrainage} invited {Bonus d’invitation} other {Bonus : {name}}}',
  activity:
    '{type, select, sign_up {Merci d’avoir rejoint le programme : {points}.} birthday {Joyeux anniversaire ! Voici {points} de notre part.} anniversary {{points} pour une année de plus avec nous.} newsletter {{points} pour l’inscription à la newsletter.} review {{points} pour un avis.} social_follow {{points} pour nous suivre.} social_share {{points} pour un partage.} profile_complete {{points} pour un profil complet.} referral {{points} pour avoir invité quelqu’un.} invited {{points} pour avoir suivi le lien d’une connaissance.} own {{points} pour « {name} ».} other {{points} pour {name}.}}',
  tierTitle: 'Bienvenue au statut {tier}',
  tier: 'Pour vous remercier d’avoir atteint le statut {tier} : {points}.',
  moved: '{title} ({points} {state, select, held {déjà de côté} other {en attente}})',
  reward:
    '{kind, select, none {avantage} gift_card {carte cadeau de {value}} store_credit {avoir de {value}} voucher {« {title} » (bon {code})} product {« {title} » (code {code})} shipping {livraison offerte (code {code})} off {{value} de remise (code {code})} other {« {title} »}}',
  redemptionTitle:
    '{step, select, hold {Échange : {reward}} capture {Utilisation : {reward}} return {Retour : {reward}} other {Perte : {reward}}}',
  setAside: 'Mis de côté pour un avantage : {points}.',
  price: '{points} pour « {title} ».',
  priceWorth: '{points} pour « {title} », d’une valeur de {value}.',
  making:
    '{thing, select, gift_card {La carte cadeau est en préparation.} store_credit {L’avoir est en préparation.} voucher {Le bon est en préparation.} other {Le code est en préparation.}}',
  issued:
    '{thing, select, gift_card {Le code de la carte cadeau est {code}.} store_credit {L’avoir a été crédité.} voucher {Le bon est {code}, l’avantage n’a pas encore été remis.} other {Le code est {code}, il n’a pas encore été utilisé.}}',
  used: '{thing, select, voucher {Remis contre le bon {code}.} other {{known, select, no {Le code {code} a été utilisé.} other {Le code {code} a été utilisé pour la commande {order}.}}}}',
  returned:
    '{thing, select, gift_card {La carte cadeau {code} a été annulée.} store_credit {L’avoir a été annulé.} voucher {Le bon {code} a été annulé.} other {{known, select, no {Le code {code} a été utilisé pour une commande qui a été retournée.} other {Le code {code} a été utilisé pour la commande {order}, qui a été retournée.}}}}',
  failed:
    '{thing, select, gift_card {La carte cadeau n’a pas pu être créée.} store_credit {L’avoir n’a pas pu être créé.} voucher {Le bon n’a pas pu être créé.} other {Le code n’a pas pu être créé.}}',
  cancelled:
    '{thing, select, gift_card {La carte cadeau {code} a été annulée sans avoir servi.} store_credit {L’avoir a été annulé sans avoir servi.} voucher {Le bon {code} a été annulé sans avoir servi.} other {Le code {code} a été annulé sans avoir servi.}}',
  ranOut:
    '{thing, select, gift_card {La carte cadeau {code} a expiré sans avoir servi.} store_credit {L’avoir a expiré sans avoir servi.} voucher {Le bon {code} a expiré sans avoir servi.} other {Le code {code} a expiré sans avoir servi.}}',
  lost: 'Perte de {points} : ce qui expire n’est pas rendu.',
  spent:
    '{thing, select, voucher {L’avantage a été remis} code {{known, select, no {Le code a été utilisé} other {Le code a été utilisé pour la commande {order}}}} other {L’échange ne peut plus être annulé}} : ce qui était de côté est dépensé ({points}).',
  spentAgain:
    '{known, select, no {Le code a été utilisé après le retour de ses points : ils sont donc de nouveau dépensés.} other {Le code a été utilisé pour la commande {order} après le retour de ses points : ils sont donc de nouveau dépensés.}}',
  cameBack: 'Vous avez récupéré {points}.',
  takenBackWhole: 'L’avantage a été annulé et vous avez récupéré {points}.',
  cameBackWithOrder:
    'Le code a été utilisé pour {known, select, no {une commande} other {la commande {order}}}. Elle a été retournée, et vous avez récupéré {points}.',
  cameBackInPart:
    'Le code a été utilisé pour {known, select, no {une commande} other {la commande {order}}}. Une partie a été retournée, ou la commande était trop petite pour toute la valeur du code : vous avez récupéré {points}.',
};
