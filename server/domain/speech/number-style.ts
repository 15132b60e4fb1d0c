/** How a language writes numbers, for whoever has no formatter. */
export interface NumberStyle {
  /** Between groups of three digits. */
  group: string;
  /** Numbers with fewer digits have no groups. */
  group_from: number;
  decimal: string;
  minus: string;
}

const styles = new Map<string, NumberStyle>();

/** All of our languages write the digits 0 to 9, in groups of three. */
function readStyle(language: string): NumberStyle {
  const format = new Intl.NumberFormat(language);
  const parts = format.formatToParts(-1_234_567.5);
  const find = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  const isGrouped = (number: number): boolean =>
    format.formatToParts(number).some(({ type }) => type === 'group');
  return {
    group: find('group'),
    group_from: isGrouped(1_234) ? 4 : 5,
    decimal: find('decimal'),
    minus: parts
      .slice(
        0,
        parts.findIndex(({ type }) => type === 'integer'),
      )
      .map(({ value }) => value)
      .join(''),
  };
}

export function numberStyleOf(language: string): NumberStyle {
  const style = styles.get(language) ?? readStyle(language);
  styles.set(language, style);
  return style;
}
