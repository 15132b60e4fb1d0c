/** JSON text with ids as exact numbers of any size, as the platform writes them. */

interface RawJson {
  rawJSON: (text: string) => unknown;
}

/** A string of digits that is written as a number, digit for digit. */
export function exactNumber(digits: string): unknown {
  return (JSON as unknown as RawJson).rawJSON(digits);
}

export function exactJson(value: unknown): string {
  return JSON.stringify(value);
}
