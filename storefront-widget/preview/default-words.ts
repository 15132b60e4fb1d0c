import type { PreviewReady } from '../../server/contract/branding-preview.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import dePage from '../theme-extension/locales/de.json';
import enPage from '../theme-extension/locales/en.default.json';

/** What the widget says where a shop has chosen nothing else. */
export const defaultWords: PreviewReady['words'] = {
  en: { ...en, launcher: enPage.launcher.label },
  de: { ...de, launcher: dePage.launcher.label },
};
