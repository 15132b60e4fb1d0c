import { inLanguage } from '../in-language.ts';

export const chartTexts = inLanguage('chart', {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  before: (name: string) => `${name}, before`,
  /** Read out with the arrow keys. */
  walk: (title: string, unit: string) => `${title}, ${unit.toLowerCase()} by ${unit.toLowerCase()}`,
  value: (name: string, value: string) => `${name} ${value}`,
  compared: (name: string, value: string, before: string) => `${name} ${value} (before ${before})`,
  was: (value: string) => `before ${value}`,
  unknown: 'not known',
});
