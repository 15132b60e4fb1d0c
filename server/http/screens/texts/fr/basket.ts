/** What the cart’s block says. */
export const basket = {
  take: 'Vous pouvez déduire {worth} de ce panier.',
  have: 'À votre portée : {title}',
  redeem: 'Utiliser {points}',
  ready: '« {title} » est prêt pour vous.',
  use: 'En profiter',
  applied: '« {title} » est dans votre panier.',
  idle: '« {title} » ne compte pas encore pour ce panier.',
  next: 'Encore {points} et c’est à vous : {title}',
  failed: 'Cela n’a pas marché.',
  more: 'Plus',
  slow: 'C’est un peu plus long que prévu. Ce sera prêt ici.',
  code: 'Votre code : {code}',
  open: 'Ouvrir le panier avec',
};
