/** Whose admin frames us: the server lets a document be framed only by the shop that its address names. */
const carried = [...new URLSearchParams(window.location.search)].filter(
  ([name]) => name === 'shop' || name === 'host',
);

/** The same address with the shop that the app was opened for, so that its frame can be loaded again anywhere. */
export function carryShop(to: string): string {
  const url = new URL(to, window.location.href);
  for (const [name, value] of carried) url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}
