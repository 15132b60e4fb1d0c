import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity} compte pour {money}.',
  countsPart: '{title} × {left} sur {quantity} compte pour {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} ne compte pas : c’est une carte cadeau.} tip {{title} ne compte pas : c’est un pourboire.} removed {{title} ne compte pas : l’article a été retiré de la commande.} refunded {{title} ne compte pas : l’article a été retourné.} other {{title} ne rapporte rien : la boutique ne donne rien pour cet article.}}',
  shippingCounts: 'La livraison compte pour {money}.',
  allGivenBack: 'Tout a été remboursé : {total}.',
  shareGivenBack:
    'Remboursement de {refunded} sur {total} : cette même part de ce que rapportait la commande est déduite.',
  partGivenBack: 'Remboursement de {refunded} sur {total} : il reste {left}.',
  perAmount: '{rate} par tranche de {per} : {of} rapportent {points}.',
  multiplied:
    '{who, select, rule {Une règle pour certains produits multiplie} campaign {« {name} » multiplie} other {{name} multiplie}} {of} par {factor} : {less, select, yes {{points} de moins} other {{points} de plus}}.',
  productPoints:
    '{units, plural, one {# article avec son propre barème : {points}.} other {# articles avec leur propre barème, {each} chacun : {points}.}}',
  perOrder: 'La commande elle-même rapporte {points}.',
  nthOrder: 'Votre {nth, selectordinal, one {#re} other {#e}} commande rapporte {points}.',
  spendGoal:
    '{times, plural, one {Objectif de {goal} atteint : {points}.} other {Objectif de {goal} atteint # fois : {points}.}}',
  flat: '« {name} » rapporte {points}.',
  limited:
    '{limit, select, per_order {C’est le maximum pour une commande.} per_day {C’est tout ce qui restait de la limite du jour.} per_month {C’est tout ce qui restait de la limite du mois.} lifetime {C’est tout ce qui restait de la limite par membre.} budget {C’est tout ce qui restait du budget.} other {La limite pour toutes les commandes n’en permet pas plus.}}',
  usedUp:
    '{limit, select, per_order {La limite pour une commande est atteinte.} per_day {La limite du jour était déjà atteinte.} per_month {La limite du mois était déjà atteinte.} lifetime {La limite par membre était déjà atteinte.} budget {Le budget est épuisé.} other {La limite pour toutes les commandes est atteinte.}}',
  afterRefunds: 'Ce qui a été remboursé en est déjà déduit.',
  rounded:
    '{up, select, yes {Arrondi au supérieur, cela fait {points}.} other {Arrondi à l’inférieur, cela fait {points}.}}',
  together: 'Au total : {points}.',
  nothing:
    'La commande {order} n’a rien rapporté : {why, select, not_seen {la boutique n’a encore rien transmis à son sujet} cancelled {elle a été annulée} voided {son paiement a été annulé} test_order {c’est une commande de test} not_paid {elle n’est pas encore payée} no_rule {les commandes ne donnent pas droit à des {points} dans cette boutique} currency_without_rule {les commandes en {currency} ne donnent pas droit à des {points}} nothing_eligible {rien de ce qu’elle contient ne donne droit à des {points}} fully_refunded {il ne reste rien de ce qui compte} products_unread {la boutique doit encore indiquer ce qui a été acheté} products_excluded {ce qui a été acheté ne donne pas droit à des {points}} conditions {elle ne fait pas partie des commandes qui rapportent des {points} ici} limit_reached {le maximum possible était déjà atteint} rounds_to_zero {son montant est trop petit pour rapporter 1 {point}} other {elle date d’avant ce programme}}.',
  ordersOnWeekdays: 'Les commandes passées l’un de ces jours rapportent des {points} : {days}.',
  ordersOnDates: 'Les commandes passées le {days} du mois rapportent des {points}.',
  ordersBetween: 'Les commandes passées de {from} à {until} rapportent des {points}.',
  ordersOfAmount: 'Les commandes à partir de {amounts} rapportent des {points}.',
  ordersOfTiers: 'Les commandes des membres au statut {tiers} rapportent des {points}.',
  dayOfMonth: '{day, plural, =1 {1er} other {#}}',
  quoted: '« {text} »',
  readyOn: '{points} à utiliser à partir du {day}.',
  readyWhenFulfilled: '{points} à utiliser dès que la commande est expédiée.',
  readyAfter: '{points} à utiliser {days, plural, one {# jour} other {# jours}} plus tard.',
};
