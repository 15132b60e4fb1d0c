/** Whoever followed a friend’s link. */
export const invitation = {
  from: '{name} vous invite',
  minimum: 'Dès {money} d’achat.',
  claimDays: 'Vous avez ensuite {days} pour commander.',
  emailLabel: 'Votre e-mail',
  emailWhy:
    'Nous y envoyons aussi votre code. Pas de newsletter, et la personne qui vous invite ne voit pas votre adresse.',
  emailBad: 'Écrivez votre adresse e-mail en entier, comme nom@example.com.',
  get: 'Obtenir mon offre',
  nobody: 'Il n’y a plus rien ici',
  nobodyWhy:
    'Ce lien ne mène à aucune offre. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  another: 'Essayer un autre e-mail',
  ready: 'C’est à vous !',
  making: 'Un instant',
  waiting: 'C’est en route',
  no_code: 'Bienvenue !',
  over: 'Cette offre est terminée',
  existing_customer: 'Quel plaisir de vous revoir !',
  own_link: 'Mais c’est vous !',
  taken: 'Vous en avez déjà une',
  slow: 'C’est un peu plus long que prévu. Vous la recevrez aussi par e-mail.',
  code: 'Code',
  validUntil: 'Valable jusqu’au {date}',
  apply: 'Appliquer au panier',
  copy: 'Copier',
};
