const kept = 'regulars locale';

/**
 * In which language the reader wants the admin: what the frame around us says (`?locale=`), what it said before, else
 * the browser's first. `languages` are those that there are.
 */
export function chooseLocale<Language extends string>(
  languages: readonly Language[],
): { language: Language | 'en'; locale: string } {
  const said = new URLSearchParams(window.location.search).get('locale');
  if (said !== null) remember(said);
  const wanted = said ?? recall() ?? navigator.language;
  const language = languages.find((one) => wanted.toLowerCase().split('-')[0] === one);
  return language === undefined && !wanted.toLowerCase().startsWith('en')
    ? { language: 'en', locale: 'en' }
    : { language: language ?? 'en', locale: isLocale(wanted) ? wanted : (language ?? 'en') };
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Our own links don't carry it. A browser that keeps nothing for us in a frame asks its own language again. */
function remember(locale: string): void {
  try {
    window.sessionStorage.setItem(kept, locale);
  } catch {
    return;
  }
}

function recall(): string | null {
  try {
    return window.sessionStorage.getItem(kept);
  } catch {
    return null;
  }
}
