/** What is said after a press: it comes with what the press needs. */
const en = {
  slow: 'This takes a little longer. It will lie ready here.',
  code: 'Your code: {code}',
  open: 'Open the basket with it',
};

type UseTexts = Readonly<Record<keyof typeof en, string>>;

const de: UseTexts = {
  slow: 'Das dauert etwas länger. Es liegt dann hier bereit.',
  code: 'Dein Code: {code}',
  open: 'Warenkorb damit öffnen',
};

export const pickUseTexts = (locale: string): UseTexts => (/^de\b/i.test(locale) ? de : en);
