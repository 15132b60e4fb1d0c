import type { whatIsTexts } from '../en/what-is.ts';

export const whatIs: typeof whatIsTexts = {
  ask: (name) => `Was ist „${name}“?`,
};
