import { readerLocale } from './in-language.ts';

/** How dates and lists are written inside our sentences: English ones are written as in "1 Dec 2026" and "a, b or c". */
export const proseLocale = readerLocale().startsWith('en') ? 'en-GB' : readerLocale();
