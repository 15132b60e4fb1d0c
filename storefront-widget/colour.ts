/**
 * The merchant picks any accent; text must stay readable on it and with it (WCAG AA, 4.5 : 1).
 * So the ink on the accent is chosen by luminance, and where the accent itself is ink it is
 * darkened or lightened just as far as needed.
 */
type Rgb = readonly [red: number, green: number, blue: number];

const fallbackAccent: Rgb = [31, 77, 63];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const readableRatio = 4.5;
const mixSteps = 24;

const parseHex = (text: string): Rgb => {
  const digits = /^#([\da-f]{6}|[\da-f]{3})/i.exec(text)?.[1];
  if (digits === undefined) return fallbackAccent;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
};

const print = (colour: Rgb): string => `rgb(${colour.join(' ')})`;

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const blend = (a: number, b: number): number => Math.round(a + (b - a) * share);
  return [blend(from[0], to[0]), blend(from[1], to[1]), blend(from[2], to[2])];
};

const linear = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: Rgb): number =>
  0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);

const contrast = (one: Rgb, other: Rgb): number => {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return a > b ? a / b : b / a;
};

/** On a ground up to this bright white reaches 4.5 : 1; on all others black does. */
const brightest = 1.05 / readableRatio - 0.05;
const inkOn = (ground: Rgb): Rgb => (luminance(ground) <= brightest ? white : black);

const makeReadable = (colour: Rgb, onGrounds: readonly Rgb[], towards: Rgb): Rgb => {
  for (let step = 0; step < mixSteps; step++) {
    const tried = mix(colour, towards, step / mixSteps);
    if (onGrounds.every((ground) => contrast(tried, ground) >= readableRatio)) return tried;
  }
  return towards;
};

/** The launcher's two colours. */
export const chooseAccent = (accent: string): Record<string, string> => {
  const colour = parseHex(accent);
  return { '--accent': print(colour), '--on-accent': print(inkOn(colour)) };
};

const grounds = {
  light: {
    '--surface': '#fff',
    '--paper': '#f7f6f3',
    '--ink': '#1c1b19',
    '--muted': '#5e5b55',
    '--line': '#e3e0d9',
    '--alert': '#9e2218',
  },
  dark: {
    '--surface': '#1b1a18',
    '--paper': '#262522',
    '--ink': '#f4f2ed',
    '--muted': '#c0bcb4',
    '--line': '#42403b',
    '--alert': '#ffa095',
  },
};

/** Every colour of the panel, as custom properties. */
export const choosePalette = (accent: string, isDark: boolean): Record<string, string> => {
  const ground = isDark ? grounds.dark : grounds.light;
  const colour = parseHex(accent);
  const surface = parseHex(ground['--surface']);
  const soft = mix(surface, colour, isDark ? 0.2 : 0.09);
  const on = [soft, surface, parseHex(ground['--paper'])];
  return {
    ...ground,
    ...chooseAccent(accent),
    '--soft': print(soft),
    '--accent-ink': print(makeReadable(colour, on, isDark ? white : black)),
  };
};
