/** What was typed as a number, or the text itself for the schema to refuse in its field. */
export function readNumber(text: string): number | string {
  const trimmed = text.trim().replaceAll(/[\s,](?=\d{3}\b)/g, '');
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
