import { inLanguage } from '../in-language.ts';

export const formatTexts = inLanguage('format', {
  justNow: 'just now',
});
