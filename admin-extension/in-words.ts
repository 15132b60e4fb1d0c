/** `partially_refunded` → "Partially refunded". */
export function inWords(code: string): string {
  const text = code.replaceAll(/[_/]+/g, ' ').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
