import type { chartTexts } from '../en/chart.ts';

export const chart: typeof chartTexts = {
  asTable: 'Als Tabelle zeigen',
  asChart: 'Als Diagramm zeigen',
  before: (name) => `${name}, davor`,
  walk: (title, unit) => `${title}, ${unit} für ${unit}`,
  value: (name, value) => `${name} ${value}`,
  compared: (name, value, before) => `${name} ${value} (davor ${before})`,
  was: (value) => `davor ${value}`,
  unknown: 'nicht bekannt',
};
