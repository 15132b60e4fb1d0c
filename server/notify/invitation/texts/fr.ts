import type { InvitationTexts } from './invitation-texts.ts';

/** Whose order it is; to the friend it is just the first one, for a member passes these words on too. */
const offerOn = (whose: 'la' | 'leur'): InvitationTexts['offer'] => ({
  amountOff: `{value} de remise sur ${whose} première commande`,
  amountOffSome: '{value} de remise : {title}',
  percentageOff: `{percent} de remise sur ${whose} première commande`,
  percentageOffSome: '{percent} de remise : {title}',
  upTo: '{offer}, {most} au maximum',
  freeShipping: `Livraison offerte sur ${whose} première commande`,
  freeProduct: `Offert avec ${whose} première commande : {title}`,
  giftCard: `Une carte cadeau de {value} après ${whose} première commande`,
  storeCredit: `Un avoir de {value} après ${whose} première commande`,
  custom: `Après ${whose} première commande : {title}`,
  points: `{points} après ${whose} première commande`,
  andPointsLater: '{offer}, puis {points}',
  and: '{offer}, et {points}',
});

export const fr: InvitationTexts = {
  offer: offerOn('la'),
  friendsOffer: offerOn('leur'),
  reward: {
    amountOff: '{value} de remise',
    percentageOff: '{percent} de remise',
    freeShipping: 'la livraison offerte',
    freeProduct: 'un cadeau ({title})',
    giftCard: 'une carte cadeau de {value}',
    storeCredit: 'un avoir de {value}',
    and: '{gift} et {points}',
    nothing: 'nos remerciements',
  },
  minimum: 'Dès {money} d’achat',
  headline: {
    named: '{name} a quelque chose pour vous',
    unnamed: 'Quelqu’un a quelque chose pour vous',
  },
  message: {
    named:
      '{name} aime acheter chez {shop} et pense que cela vous plaira aussi. C’est pour votre première commande.',
    unnamed:
      'Quelqu’un qui aime acheter chez {shop} pense que cela vous plaira aussi. C’est pour votre première commande.',
  },
  share: {
    subject: 'À découvrir chez {shop}',
    message: 'J’aime bien {shop}, ça vaut le coup d’œil ! Avec mon lien : {offer}.',
  },
  claim: {
    ready: 'Voici votre code. Il est valable au moment de payer chez {shop}.',
    making: 'Votre code est en préparation. Cela prend un instant.',
    waiting: 'La boutique vérifie rapidement avant l’envoi de ce code. Revenez un peu plus tard.',
    no_code:
      'Tout est prêt : commandez chez {shop} avec cette adresse e-mail, et vous recevrez ce qui vous est promis après votre commande.',
    over: 'Cette offre est terminée ou a déjà été utilisée. {shop} vous accueille malgré tout avec plaisir.',
    existing_customer:
      'Vous connaissez déjà {shop}, et cela nous fait plaisir. Cette offre s’adresse aux personnes qui y commandent pour la première fois. Ce qui vous attend se trouve parmi vos avantages dans la boutique, et vos amis peuvent profiter de cette offre grâce à votre propre lien.',
    own_link:
      'C’est votre propre lien. Il est destiné à vos amis : envoyez-le à quelqu’un qui ne connaît pas encore {shop}.',
    taken:
      'Avec cette adresse e-mail, une autre offre a déjà été acceptée, et il n’y en a qu’une par personne.',
    not_found: 'Ce lien ne mène plus à aucune offre.',
    email_invalid: 'Écrivez votre adresse e-mail en entier, comme nom@example.com.',
  },
  reason: {
    waiting_for_order: 'Offre acceptée, mais pas encore de commande.',
    waiting_for_payment: 'Commande passée. Le paiement est en cours.',
    below_minimum: 'Commande passée, mais pour un montant inférieur à celui que demande l’offre.',
    holding: 'Commande passée. Si rien n’est retourné, votre récompense arrive le {date}.',
    in_review: 'La boutique vérifie. Vous n’avez rien à faire.',
    too_risky:
      'La boutique n’a pas pu confirmer cette invitation, il n’y a donc pas de récompense. Si vous pensez que c’est une erreur, écrivez à la boutique.',
    not_first_order: 'La récompense est pour une première commande, et ce n’en était pas une.',
    refunded: 'La commande a été retournée, il n’y a donc pas de récompense.',
    cancelled: 'La commande a été annulée, il n’y a donc pas de récompense.',
    by_staff: 'La boutique n’a pas accordé de récompense. Écrivez-lui pour savoir pourquoi.',
    limit_reached:
      'Vous aviez déjà reçu autant de récompenses que le programme en prévoit pour le moment.',
    advocate_gone: 'Cette récompense n’a plus pu être accordée.',
    rewards_given: 'Commande passée : la récompense est à vous.',
    not_ordered_in_time: 'Pas de commande à temps.',
  },
  holdingSomeTime: 'Commande passée. Si rien n’est retourné, votre récompense arrive bientôt.',
  page: {
    email: 'Votre e-mail',
    emailHint: 'nom@example.com',
    button: 'Obtenir mon offre',
    kept: 'Voir mon offre',
    small: {
      mailed: 'Nous y envoyons aussi votre code. Pas de newsletter.',
      known: 'La boutique vous reconnaît ainsi quand vous commandez. Pas de newsletter.',
    },
    leaveEmpty: 'Laissez ce champ vide',
    again: 'Un peu de temps a passé. Appuyez encore une fois sur le bouton.',
    from: '{name} vous invite',
    code: 'Votre code',
    until: 'Valable jusqu’au {time}',
    use: 'En profiter maintenant',
    visit: 'Aller chez {shop}',
    mailed: 'Vous l’avez aussi reçu par e-mail : inutile de le noter.',
    willMail: 'Nous vous l’enverrons par e-mail dès qu’il sera prêt.',
    reload: 'Vérifier à nouveau',
    titles: {
      ready: 'C’est à vous !',
      making: 'Un instant…',
      waiting: 'Merci !',
      no_code: 'Bienvenue !',
      over: 'Cette offre est terminée',
      existing_customer: 'Quel plaisir de vous revoir !',
      own_link: 'Mais c’est vous !',
      taken: 'Vous en avez déjà une',
      not_found: 'Il n’y a plus rien ici',
      email_invalid: 'Vous y êtes presque',
    },
    unknown: {
      title: 'Il n’y a plus rien ici',
      body: 'Ce lien ne mène à aucune offre. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    },
    tooMany: {
      title: 'Cela fait beaucoup d’un coup',
      body: 'Attendez une minute, puis ouvrez de nouveau le lien. Rien n’est perdu.',
    },
    broken: {
      title: 'Cela n’a pas marché',
      body: 'C’est notre faute, pas la vôtre. Réessayez dans un instant.',
    },
    another: 'Essayer un autre e-mail',
    picture: '{shop} : {offer}',
  },
  mail: {
    subject: '{offer} : votre code pour {shop}',
    preview: 'Votre code est {code}.',
    hello: 'Bonjour,',
    lead: {
      named: '{name} vous invite chez {shop}. Voici votre offre :',
      unnamed: 'Une connaissance vous invite chez {shop}. Voici votre offre :',
    },
    code: 'Votre code',
    until: 'Valable jusqu’au {time}',
    button: 'En profiter maintenant',
    after: 'Le code est pour votre première commande et sert une seule fois.',
    why: 'Vous recevez cet unique e-mail parce que l’offre a été demandée avec cette adresse. Si ce n’était pas vous, il n’y a rien à faire : personne ne vous écrira de nouveau.',
  },
};
