import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadAfterUpdate } from './reload-after-update.ts';
import { chooseLocale } from './texts/choose-locale.ts';
import { speak } from './texts/in-language.ts';

/** Each language: what we say in it, and what the components say by themselves. */
const languages = {
  de: () => Promise.all([import('./texts/de/german.ts'), import('./ui/german-components.ts')]),
};

reloadAfterUpdate();
await open();

/** The language comes first: every file after it reads its words as it loads. */
async function open(): Promise<void> {
  const { language, locale } = chooseLocale(['de']);
  if (language === 'en') speak(null, locale);
  else {
    const [{ german }, { germanComponents }] = await languages[language]();
    speak(german, locale, germanComponents);
  }
  document.documentElement.lang = locale;
  const { App } = await import('./app.tsx');
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
