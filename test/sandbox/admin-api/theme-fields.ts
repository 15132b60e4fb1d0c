/** The switch of the app's embed in the theme editor. */
export interface EmbedSwitch {
  enabled: boolean;
}

/** The one theme of the shop, with the settings file that the theme editor writes. */
export function themeFields(embed: EmbedSwitch): Record<string, unknown> {
  return {
    themes: ({ roles }: { roles?: readonly string[] | null }) => ({
      nodes: roles == null || roles.includes('MAIN') ? [theme(embed)] : [],
    }),
  };
}

function theme(embed: EmbedSwitch): Record<string, unknown> {
  return {
    id: 'gid://shopify/OnlineStoreTheme/529529152',
    name: 'Juniper',
    role: 'MAIN',
    files: ({ filenames }: { filenames?: readonly string[] | null }) => ({
      nodes: (filenames ?? [settingsFile]).includes(settingsFile)
        ? [{ filename: settingsFile, body: body(settingsText(embed)) }]
        : [],
    }),
  };
}

const settingsFile = 'config/settings_data.json';

function body(content: string): Record<string, unknown> {
  return { __typename: 'OnlineStoreThemeFileBodyText', content };
}

/** As an online store writes it: with a comment above, and a block only once the embed was ever switched. */
function settingsText({ enabled }: EmbedSwitch): string {
  const settings = {
    current: {
      type_header_font: 'fraunces_n6',
      type_body_font: 'instrument_sans_n4',
      page_width: 1200,
      color_schemes: {
        'scheme-1': {
          settings: {
            background: '#faf6ef',
            background_gradient: '',
            text: '#20261f',
            button: '#2c4a3b',
            button_label: '#fffdf9',
            secondary_button_label: '#2c4a3b',
          },
        },
        'scheme-2': { settings: { background: '#1f372b', text: '#faf6ef', button: '#a8481f' } },
      },
      blocks: {
        '7260158023741263482': {
          type: 'shopify://apps/regulars/blocks/regulars-embed/0b1f6f0e-7a52-4d52-a1f5-2a8f7b6f1c11',
          disabled: !enabled,
          settings: {},
        },
      },
    },
  };
  return `/*\n * ------------------------------------------------------------\n * IMPORTANT: The contents of this file are auto-generated.\n * ------------------------------------------------------------\n */\n${JSON.stringify(settings, null, 2)}`;
}
