import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThemeSettings } from '../../../server/domain/onboarding/read-theme-settings.ts';

const block = 'regulars-embed';
const ours = `shopify://apps/regulars-prod/blocks/${block}/0b1f6f0e`;
const read = (file: unknown) => readThemeSettings(JSON.stringify(file), block);

describe('the settings of a theme', () => {
  it('are read below the comment that the platform writes above them', () => {
    const text = `/*\n * IMPORTANT: { auto-generated }\n */\n{"current":{"colors_accent_1":"#AB12CD"}}`;
    expect(readThemeSettings(text, block)).toEqual({
      embed: 'off',
      background: null,
      text: null,
      accent: '#ab12cd',
      font: null,
    });
  });

  it.each([
    ['on', { a: { type: ours, disabled: false } }],
    ['on', { a: { type: ours } }],
    ['off', { a: { type: ours, disabled: true } }],
    ['off', { a: { type: 'shopify://apps/regulars/blocks/regulars-basket/1' } }],
    ['off', {}],
    ['on', { a: { type: ours, disabled: true }, b: { type: ours } }],
  ])('say that the embed is %s', (embed, blocks) => {
    expect(read({ current: { blocks } })?.embed).toBe(embed);
  });

  it('may be those of a preset', () => {
    const presets = { Dawn: { color_button: '#123456', blocks: { a: { type: ours } } } };
    expect(read({ current: 'Dawn', presets })).toMatchObject({ accent: '#123456', embed: 'on' });
    expect(read({ current: 'Gone', presets })).toBeNull();
  });

  it('name colours by what they are for, in schemes as well', () => {
    const scheme = {
      background: '#fff',
      text: 'rgb(18, 18, 18)',
      button_label: '#ffffff',
      button: '#0A7',
    };
    const current = {
      type_body_font: 'instrument_sans_n4',
      type_header_font: 'fraunces_i6',
      color_schemes: { 'scheme-1': { settings: scheme } },
    };
    expect(read({ current })).toEqual({
      embed: 'off',
      background: '#ffffff',
      text: '#121212',
      accent: '#00aa77',
      font: 'Instrument Sans',
    });
  });

  it('pass over what is no plain colour', () => {
    const current = {
      accent: 'linear-gradient(#fff, #000)',
      colors_accent_1: 'rgba(0, 0, 0, 0)',
      button: '{{ settings.other }}',
      button_background: '#102030ff',
    };
    expect(read({ current })?.accent).toBe('#102030');
  });

  it('do not take the colours of apps for the theme’s own', () => {
    const blocks = { a: { type: ours, settings: { accent: '#ff0000' } } };
    expect(read({ current: { blocks } })?.accent).toBeNull();
  });

  it('are none where the text is something else', () => {
    for (const text of ['', '{', '[]', 'null', '{"current":7}', '/* only this'])
      expect(readThemeSettings(text, block)).toBeNull();
  });

  it('never make a colour that is none, whatever they hold', () => {
    const name = fc.constantFrom(
      'background',
      'text',
      'button',
      'accent',
      'colors_text',
      'primary',
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('#12', '#12345g', 'rgb(1,2,300)', '#abcdef00', 'red'),
      fc.stringMatching(/^#[0-9a-fA-F]{3,8}$/),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(value, fc.integer(), fc.jsonValue())), (current) => {
        const found = read({ current });
        for (const color of [found?.background, found?.text, found?.accent])
          expect(color ?? '#000000').toMatch(/^#[0-9a-f]{6}$/);
      }),
    );
  });
});
