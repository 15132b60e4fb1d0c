/** What a theme's `config/settings_data.json` says: whether the app's embed is on, and how the shop looks. */
export interface ThemeReading {
  embed: 'on' | 'off';
  /** `#rrggbb`; null: the theme names none that can be read. */
  background: string | null;
  text: string | null;
  accent: string | null;
  /** The typeface of its body, by name. */
  font: string | null;
}

/** Settings that are looked at; themes have a few hundred. */
const settingsMax = 5_000;

/**
 * Null: the text is no settings file. `block` is the file's name of the app's embed. What a theme never heard of is off;
 * of several embeds one that is on suffices.
 */
export function readThemeSettings(text: string, block: string): ThemeReading | null {
  const settings = readCurrent(text);
  if (settings === null) return null;
  const values = listValues(settings);
  return {
    embed: isEmbedOn(settings, block) ? 'on' : 'off',
    background: findColor(values, backgrounds),
    text: findColor(values, texts),
    accent: findColor(values, accents),
    font: findFont(values),
  };
}

type Settings = Readonly<Record<string, unknown>>;

/** Shopify writes a comment above the file; `current` is the settings themselves, or the name of a preset. */
function readCurrent(text: string): Settings | null {
  const file = parseJson(text.replace(/^\s*(\/\*[\s\S]*?\*\/\s*)*/, ''));
  if (!isSettings(file)) return null;
  const { current, presets } = file;
  if (isSettings(current)) return current;
  const preset = typeof current === 'string' && isSettings(presets) ? presets[current] : null;
  return isSettings(preset) ? preset : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `shopify://apps/<app>/blocks/<file>/<uuid>`: the app's handle is the merchant's own affair. */
function isEmbedOn({ blocks }: Settings, block: string): boolean {
  if (!isSettings(blocks)) return false;
  return Object.values(blocks).some((one) => {
    if (!isSettings(one) || typeof one['type'] !== 'string') return false;
    const [, name] = /^shopify:\/\/apps\/[^/]+\/blocks\/([^/]+)\//.exec(one['type']) ?? [];
    return name === block && one['disabled'] !== true;
  });
}

interface Value {
  name: string;
  text: string;
}

/** The theme's own settings, then those of its colour schemes, in the order of the file. Apps' blocks are not its own. */
function listValues(settings: Settings): Value[] {
  const { blocks: _blocks, color_schemes: schemes, ...own } = settings;
  const ofSchemes = isSettings(schemes)
    ? Object.values(schemes).flatMap((scheme) =>
        isSettings(scheme) && isSettings(scheme['settings'])
          ? Object.entries(scheme['settings'])
          : [],
      )
    : [];
  return [...Object.entries(own), ...ofSchemes]
    .slice(0, settingsMax)
    .flatMap(([name, value]) =>
      typeof value === 'string' ? [{ name: name.toLowerCase(), text: value.trim() }] : [],
    );
}

/** Names of settings by how surely they mean it; the first pattern that finds a colour decides. */
const backgrounds = [/^(colors?_)?background(_1|_body)?$/, /^(color_)?(body|page)_(bg|background)/];
const texts = [/^(colors?_)?(text|foreground)$/, /^(color_)?body_text/, /^colors?_text/];
const accents = [
  /^(colors?_)?accent(_1|_color)?$/,
  /^primary_button_background$/,
  /^(colors?_)?button(_background|_bg)?$/,
  /^(colors?_)?(button_)?primary(_button)?(_background|_bg)?$/,
  /^(colors?_)?(links?|accent_2|secondary_button_background)$/,
];

function findColor(values: readonly Value[], patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns)
    for (const { name, text } of values) {
      const color = pattern.test(name) ? readColor(text) : null;
      if (color !== null) return color;
    }
  return null;
}

/** `#abc`, `#aabbcc`, `rgb(1, 2, 3)`: what is partly see-through, or no plain colour, is none. */
function readColor(text: string): string | null {
  const value = text.toLowerCase();
  if (/^#[0-9a-f]{6}(ff)?$/.test(value)) return value.slice(0, 7);
  if (/^#[0-9a-f]{3}$/.test(value)) return value.replaceAll(/[0-9a-f]/g, '$&$&');
  const parts = /^rgba?\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})(?:, ?1(?:\.0+)?)?\)$/.exec(value);
  const shares = parts?.slice(1, 4).map(Number) ?? [];
  if (shares.length !== 3 || shares.some((share) => share > 255)) return null;
  return `#${shares.map((share) => share.toString(16).padStart(2, '0')).join('')}`;
}

/** `assistant_n4` is Assistant: the theme's handle of a typeface and a weight. */
function findFont(values: readonly Value[]): string | null {
  const fonts = values.flatMap(({ name, text }) => {
    const [, handle] = /^([a-z][a-z0-9_]{1,60})_[nio][1-9]$/.exec(text) ?? [];
    return handle === undefined ? [] : [{ name, handle }];
  });
  const chosen = fonts.find(({ name }) => name.includes('body')) ?? fonts[0];
  if (chosen === undefined) return null;
  return chosen.handle.replaceAll(
    /(^|_)([a-z0-9])/g,
    (_, gap: string, letter: string) => (gap === '' ? '' : ' ') + letter.toUpperCase(),
  );
}
