/** What the cart’s block says. */
export const basket = {
  take: 'Vous pouvez déduire {worth} de ce panier.',
  have: 'À votre portée : {title}',
  redeem: 'Échanger {points}',
  ready: '« {title} » vous attend.',
  use: 'En profiter',
  applied: '« {title} » est dans votre panier.',
  idle: '« {title} » ne s’applique pas encore à ce panier.',
  next: 'Encore {points} et c’est à vous : {title}',
  failed: 'Cela n’a pas marché.',
  more: 'Plus',
  slow: 'C’est un peu plus long que prévu. Cela vous attendra ici.',
  code: 'Votre code : {code}',
  open: 'Ouvrir le panier avec ce code',
};
