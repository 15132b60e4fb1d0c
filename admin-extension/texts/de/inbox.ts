import type { inboxTexts } from '../en/inbox.ts';

export const inbox: typeof inboxTexts = {
  title: 'Eingang',
  subtitle: 'Was Shopify an Regulars gemeldet hat und was daraus wurde',
  back: 'Entwickler',
  states: {
    all: 'Alle',
    waiting: 'Wartend',
    failed: 'Fehlgeschlagen',
    done: 'Erledigt',
    ignored: 'Übergangen',
  },
  tabs: 'Zustand der Meldungen',
  pages: 'Seiten der Meldungen',
  caption: 'Meldungen, neueste zuerst',
  delivery: 'Meldung',
  state: 'Zustand',
  attempts: 'Versuche',
  received: 'Empfangen',
  action: 'Aktion',
  replay: 'Wiederholen',
  replayOf: (what) => `${what} wiederholen`,
  replayed: 'Sie wird gleich noch einmal verarbeitet',
  noFailed: 'Nichts ist fehlgeschlagen',
  noFailedHelp:
    'Eine unlesbare Meldung bleibt hier mit dem Feld, das nicht stimmt, und kann wiederholt werden.',
  nothingYet: 'Noch ist nichts eingetroffen',
  nothing: 'Hier ist nichts',
  nothingHelp:
    'Bestellungen, Erstattungen und Kunden Ihres Shops treffen binnen Sekunden hier ein und bleiben 60 Tage.',
};
