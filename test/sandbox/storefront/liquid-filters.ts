/** `'key.path' | t: name: value`: what is missing shows itself, as in a theme; `count` chooses among plurals. */
export function translate(
  { words, locale }: { words: unknown; locale: string },
  key: string,
  pairs: readonly unknown[],
): string {
  const values = new Map(
    pairs.filter((pair) => Array.isArray(pair)).map(([name, value]) => [String(name), value]),
  );
  let found = key.split('.').reduce(step, words);
  const count = values.get('count');
  if (typeof found === 'object' && count !== undefined)
    found = step(found, new Intl.PluralRules(locale).select(Number(count))) ?? step(found, 'other');
  if (typeof found !== 'string') return `translation missing: ${locale}.${key}`;
  return found.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) =>
    String(values.get(name) ?? ''),
  );
}

function step(at: unknown, name: string): unknown {
  return typeof at === 'object' && at !== null
    ? Object.getOwnPropertyDescriptor(at, name)?.value
    : undefined;
}

/** `'#fff' | color_contrast: '#000'`: 21, with one decimal as the platform rounds it. */
export function colorContrast(one: unknown, other: unknown): number {
  const [dark = 0, light = 0] = [luminance(String(one)), luminance(String(other))].toSorted(
    (a, b) => a - b,
  );
  return Math.round(((light + 0.05) / (dark + 0.05)) * 10) / 10;
}

function luminance(hex: string): number {
  const digits = hex.replace('#', '');
  const channel = (at: number): number => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

/** `'rgba(31, 77, 63, 0.5)' | color_to_hex`: `#1f4d3f`. */
export function colorToHex(colour: unknown): string {
  const text = String(colour);
  const channels = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(text)?.slice(1);
  if (channels === undefined) return text;
  return `#${channels.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;
}

/** `'2027-03-05' | date: format: 'date'`: "March 5, 2027". */
export function formatDay(locale: string, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(day));
}
