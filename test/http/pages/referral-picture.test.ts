import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawReferralPicture } from '../../../server/http/pages/draw-referral-picture.ts';
import { readFont } from '../../../server/http/pages/read-font.ts';
import { createPictureStore } from '../../../server/http/pages/referral-picture-store.ts';
import { setLines, showable } from '../../../server/http/pages/set-lines.ts';

const font = readFont(
  readFileSync(
    fileURLToPath(
      import.meta.resolve('@expo-google-fonts/inter/800ExtraBold/Inter_800ExtraBold.ttf'),
    ),
  ),
);
const codeOf = (letter: string) => letter.codePointAt(0) ?? 0;
const room = { width: 700, lines: 3, sizes: [90, 60, 40] };
const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + (font.widthOf(codeOf(letter)) ?? 0) * size, 0);

describe('a font', () => {
  it('knows its letters and how wide they are', () => {
    expect(font.widthOf(codeOf('W'))).toBeGreaterThan(font.widthOf(codeOf('i')) ?? 1);
    for (const letter of 'AzÅßŁđΩжЇậ€₫ ') expect(font.widthOf(codeOf(letter))).toBeGreaterThan(0);
    for (const letter of '日אแ한ع🎁') expect(font.widthOf(codeOf(letter))).toBeNull();
  });
});

describe('a text in a picture', () => {
  it('loses what is no letter and keeps its words', () => {
    expect(showable('  🌿 Juniper 👩🏽‍🌾 & Co™ 2️⃣  🇦🇹 ', font)).toBe('Juniper & Co™ 2');
    expect(showable('10\u00A0€  off', font)).toBe('10\u00A0€ off');
    expect(showable('e\u0301te\u0301', font)).toBe('été');
  });

  it('is left out where the font lacks a letter of it', () => {
    for (const text of ['日本の店', 'Café דוד', '🎁', '']) expect(showable(text, font)).toBeNull();
  });

  it('is as large as it can be, on lines that fit', () => {
    const short = setLines('Free shipping', font, room);
    expect(short).toEqual({ size: 90, lines: ['Free shipping'] });
    const long = setLines('Twenty percent off your very first order of the year', font, room);
    expect(long.size).toBe(60);
    for (const line of long.lines) expect(widthOf(line, long.size)).toBeLessThanOrEqual(700);
  });

  it('breaks a word that is wider than the picture, and ends in an ellipsis where there is no more room', () => {
    const { size, lines } = setLines('Donaudampfschifffahrtsgesellschaft'.repeat(5), font, room);
    expect(size).toBe(40);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(700);
  });
});

describe('a picture', () => {
  it('is drawn with whatever texts, also with none that can be shown', async () => {
    for (const text of ['Juniper & <Co>', '日本の店', '\u0007\u0000', 'x'.repeat(300)]) {
      const png = await drawReferralPicture({ shopName: text, headlines: [text], offer: text });
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
    }
  });
});

describe('the store of pictures', () => {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('draws one of a name once, and two at a time', async () => {
    const store = createPictureStore();
    let [drawn, inside, most] = [0, 0, 0];
    const draw = async () => {
      drawn += 1;
      inside += 1;
      most = Math.max(most, inside);
      await wait();
      inside -= 1;
      return Buffer.from('png');
    };
    const names = Array.from({ length: 40 }, (_, index) => `picture ${index % 10}`);
    await Promise.all(names.map((name) => store(name, draw)));
    expect([drawn, most]).toEqual([10, 2]);
  });

  it('refuses when too many wait, and serves again afterwards', async () => {
    const store = createPictureStore();
    const draw = async () => {
      await wait();
      return Buffer.from('png');
    };
    const all = await Promise.allSettled(
      Array.from({ length: 70 }, (_, index) => store(`picture ${index}`, draw)),
    );
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(8);
    expect((await store('picture 69', draw)).toString()).toBe('png');
  });

  it('forgets one that could not be drawn', async () => {
    const store = createPictureStore();
    await expect(store('it', () => Promise.reject(new RangeError('no')))).rejects.toThrow('no');
    expect((await store('it', () => Promise.resolve(Buffer.from('png')))).toString()).toBe('png');
  });
});
