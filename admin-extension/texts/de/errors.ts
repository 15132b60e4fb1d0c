import type { errorsTexts } from '../en/errors.ts';

export const errors: typeof errorsTexts = {
  noConnection: 'Keine Verbindung zu Regulars',
  noConnectionHelp:
    'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  noAnswer: 'Regulars konnte nicht antworten',
  noAnswerHelp: (status) =>
    `Der Server antwortete mit dem Status ${status}. Versuchen Sie es gleich noch einmal.`,
  unreadable: 'Die Antwort war nicht lesbar',
  unreadableHelp:
    'Regulars antwortete mit etwas Unerwartetem. Versuchen Sie es gleich noch einmal.',
  outside: 'Öffnen Sie Regulars in Ihrer Shopify-Verwaltung',
  outsideHelp: 'Diese Seite gehört in die Shopify-Verwaltung: Wählen Sie dort Apps, dann Regulars.',
  slow: 'Regulars braucht zu lange für eine Antwort',
  slowHelp: 'Es kam keine Antwort in der vorgesehenen Zeit. Versuchen Sie es gleich noch einmal.',
  notFound: {
    title: 'Seite nicht gefunden',
    nothing: 'Unter dieser Adresse gibt es nichts',
    why: 'Der Link ist vielleicht alt, oder ein Teil davon ging unterwegs verloren.',
    overview: 'Zur Übersicht',
  },
  field: {
    use: (what) => `Verwenden Sie ${what}`,
    fillIn: 'Füllen Sie dies aus',
    atLeastCharacters: (count) => `Schreiben Sie mindestens ${count} Zeichen`,
    atMostCharacters: (count) => `Höchstens ${count} Zeichen`,
    atLeast: (least) => `Muss mindestens ${least} sein`,
    atMost: (most) => `Darf höchstens ${most} sein`,
    oneOf: (values) => `Muss eines von diesen sein: ${values}`,
    multipleOf: (what) => `Muss ein Vielfaches von ${what} sein`,
    wholeNumber: 'Geben Sie eine ganze Zahl ein',
    number: 'Geben Sie eine Zahl ein',
  },
};
