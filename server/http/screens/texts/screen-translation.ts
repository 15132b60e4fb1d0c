import type { Translation } from '../../../domain/speech/speech.ts';
import type { ScreenTexts } from './en.ts';

/** The texts of the screens in another language. */
export type ScreenTranslation = Translation<ScreenTexts>;
