import type { Texts } from './texts.ts';

export const it: Texts = {
  hello: 'Ciao {name},',
  helloAnyone: 'Ciao,',
  why: 'Ricevi questa e-mail perché raccogli {points} da {shop}.',
  optOut: 'Niente più promemoria',
  expiryWarning: {
    subject: {
      today: { one: 'Scade oggi: {amount}', other: 'Scade oggi: {amount}' },
      tomorrow: { one: 'Scade domani: {amount}', other: 'Scade domani: {amount}' },
      later: { one: 'Scadenza {day}: {amount}', other: 'Scadenza {day}: {amount}' },
    },
    preview: 'Vale ancora fino alla fine di {date}.',
    lead: {
      one: 'hai ancora qualcosina da {shop}, e scade presto:',
      other: 'hai ancora qualcosa da usare da {shop}, e scade presto:',
    },
    until: 'Valido fino alla fine di',
    daysLeft: {
      today: 'Oggi è l’ultimo giorno',
      tomorrow: 'Fino a domani',
      later: { one: 'Ancora {count} giorno', other: 'Ancora {count} giorni' },
    },
    worth: 'Quanto basta per {money} di sconto sul tuo prossimo ordine',
    button: 'Vai da {shop}',
    after: 'Quello che non usi entro allora scade. Si usa sempre per primo quello che scade prima.',
  },
};
