import { inLanguage } from '../in-language.ts';

/** What is said when something goes wrong before or after the server's own words, and beside a field. */
export const errorsTexts = inLanguage('errors', {
  noConnection: 'No connection to Regulars',
  noConnectionHelp: 'The server could not be reached. Check your connection and try again.',
  noAnswer: 'Regulars could not answer',
  noAnswerHelp: (status: string) =>
    `The server answered with status ${status}. Try again in a moment.`,
  unreadable: 'The answer could not be read',
  unreadableHelp: 'Regulars answered with something unexpected. Try again in a moment.',
  outside: 'Open Regulars from your Shopify admin',
  outsideHelp: 'This page works inside the Shopify admin: choose Apps, then Regulars.',
  slow: 'Regulars takes too long to answer',
  slowHelp: 'No answer came in time. Try again in a moment.',
  notFound: {
    title: 'Page not found',
    nothing: 'There is nothing at this address',
    why: 'The link may be old, or part of it was lost on the way.',
    overview: 'Go to the overview',
  },
  field: {
    use: (what: string) => `Use ${what}`,
    fillIn: 'Fill this in',
    atLeastCharacters: (count: string) => `Write at least ${count} characters`,
    atMostCharacters: (count: string) => `At most ${count} characters`,
    atLeast: (least: string) => `Must be at least ${least}`,
    atMost: (most: string) => `Must be at most ${most}`,
    oneOf: (values: string) => `Must be one of ${values}`,
    multipleOf: (what: string) => `Must be a multiple of ${what}`,
    wholeNumber: 'Enter a whole number',
    number: 'Enter a number',
  },
});
