import { inLanguage } from '../in-language.ts';

export const whatIsTexts = inLanguage('what-is', {
  ask: (name: string) => `What is “${name}”?`,
});
