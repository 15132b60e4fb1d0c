import type { Texts } from './texts.ts';

export const fr: Texts = {
  hello: 'Bonjour {name},',
  helloAnyone: 'Bonjour,',
  why: 'Vous recevez cet e-mail parce que vous cumulez des {points} chez {shop}.',
  optOut: 'Ne plus recevoir de rappels',
  expiryWarning: {
    subject: {
      today: { one: 'Expire aujourd’hui : {amount}', other: 'Expire aujourd’hui : {amount}' },
      tomorrow: { one: 'Expire demain : {amount}', other: 'Expire demain : {amount}' },
      later: { one: 'Expire le {day} : {amount}', other: 'Expire le {day} : {amount}' },
    },
    preview: 'Encore valable jusqu’à la fin du {date}.',
    lead: {
      one: 'Il vous reste un petit quelque chose chez {shop}, et cela expire bientôt :',
      other: 'Il vous reste de quoi vous faire plaisir chez {shop}, et cela expire bientôt :',
    },
    until: 'Valable jusqu’à la fin du',
    daysLeft: {
      today: 'Dernier jour aujourd’hui',
      tomorrow: 'Jusqu’à demain',
      later: { one: 'Encore {count} jour', other: 'Encore {count} jours' },
    },
    worth: 'De quoi déduire {money} de votre prochaine commande',
    button: 'Aller chez {shop}',
    after:
      'Ce qui n’est pas utilisé d’ici là expire. Ce qui expire en premier est toujours utilisé en premier.',
  },
};
