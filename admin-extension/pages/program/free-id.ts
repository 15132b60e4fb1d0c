/** The wanted id, or the first with a number behind it that nobody has. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const ids = new Set(taken);
  if (!ids.has(wanted)) return wanted;
  let number = 2;
  while (ids.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** An id made of a name: "Très bien!" → `tres-bien`; the fallback where nothing is left of it. */
export function idFromName(name: string, fallback: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? fallback : plain;
}
