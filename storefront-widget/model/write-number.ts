import type { NumberStyle } from '../../server/contract/screen.ts';

/** "1,240", "−3.50", "3": whole numbers without decimals. As `Intl` would write it in the style's language. */
export const writeNumber = (
  { group, group_from: from, decimal, minus }: NumberStyle,
  value: number,
  decimals?: number,
): string => {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.length < from ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (value < 0 ? minus : '') + grouped + (Number(part) > 0 ? decimal + part : '');
};
