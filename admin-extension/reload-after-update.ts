/** A page that fails sooner than this after it was loaded is not out of date: loading it again would go on for ever. */
const freshMs = 10_000;
/** The server needs these to say who may frame the page; moving through the app drops them from its address. */
const frameParameters = ['shop', 'host', 'embedded', 'locale'];

/**
 * An open page knows its sections' files by name, and after an update those are gone. Loading the page again,
 * at the section that was asked for, brings the new names.
 */
export function reloadAfterUpdate(): void {
  const opened = new URLSearchParams(window.location.search);
  window.addEventListener('vite:preloadError', () => {
    if (performance.now() < freshMs) return;
    const address = new URL(window.location.href);
    for (const name of frameParameters) {
      const value = opened.get(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    window.location.replace(address);
  });
}
