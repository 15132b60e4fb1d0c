import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { escapeHtml } from '../../base/escape-html.ts';
import { readFont } from './read-font.ts';
import { type SetText, setLines, showable } from './set-lines.ts';

/** What a link preview shows. */
export interface ReferralPicture {
  shopName: string;
  /** "Maria has something for you"; the first that the font has letters for is taken. */
  headlines: readonly string[];
  offer: string;
}

export const pictureSize = { width: 1200, height: 630 };

/** Goes into the name of each picture: another look is another picture. */
export const lookVersion = 1;

const fontFile = (weight: string, name: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${weight}/Inter_${name}.ttf`));
const heavyFile = fontFile('800ExtraBold', '800ExtraBold');
const mediumFile = fontFile('600SemiBold', '600SemiBold');
const heavy = readFont(readFileSync(heavyFile));
const medium = readFont(readFileSync(mediumFile));

const colours = {
  page: '#23604f',
  pageLight: '#2f7a65',
  ticket: '#fffdf8',
  tear: '#d9d1c1',
  ink: '#1d1b17',
  soft: '#6a6357',
  stub: '#f2c877',
  stubInk: '#6d4303',
};

/** A PNG of 1200 × 630; drawn on a thread of its own. */
export async function drawReferralPicture(picture: ReferralPicture): Promise<Buffer> {
  const rendered = await renderAsync(layOut(picture), {
    font: {
      loadSystemFonts: false,
      fontFiles: [heavyFile, mediumFile],
      defaultFontFamily: 'Inter',
    },
    logLevel: 'off',
  });
  return rendered.asPng();
}

const shopRoom = { width: 1040, lines: 1, sizes: [40, 34, 28] };
const leadRoom = { width: 700, lines: 2, sizes: [38, 34] };
const mainRoom = { width: 700, lines: 4, sizes: [92, 80, 68, 58, 50, 44] };

/** What the font has no letters for is left out; the ticket says enough without it. */
function layOut({ shopName, headlines, offer }: ReferralPicture): string {
  const shop = showable(shopName, heavy);
  const lead = headlines.map((text) => showable(text, medium)).find((text) => text !== null);
  const main = showable(offer, heavy);
  const parts = [
    ...(lead === undefined ? [] : [{ text: setLines(lead, medium, leadRoom), weight: 600 }]),
    ...(main === null ? [] : [{ text: setLines(main, heavy, mainRoom), weight: 800 }]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" font-family="Inter">
<rect width="1200" height="630" fill="${colours.page}"/>
<circle cx="1090" cy="40" r="330" fill="${colours.pageLight}"/>
<circle cx="60" cy="640" r="210" fill="${colours.pageLight}"/>
${ticketShape}
${gift}
${shop === null ? '' : drawShop(setLines(shop, heavy, shopRoom))}
${drawColumn(parts)}
</svg>`;
}

const box = { left: 80, right: 1120, top: 132, bottom: 560, tear: 872, notch: 26, corner: 32 };

const ticketShape = (() => {
  const { left, right, top, bottom, tear, notch, corner } = box;
  const body = `M${left + corner} ${top}H${tear - notch}A${notch} ${notch} 0 0 0 ${tear} ${top + notch}V${bottom - notch}A${notch} ${notch} 0 0 0 ${tear - notch} ${bottom}H${left + corner}A${corner} ${corner} 0 0 1 ${left} ${bottom - corner}V${top + corner}A${corner} ${corner} 0 0 1 ${left + corner} ${top}Z`;
  const stub = `M${tear + notch} ${top}H${right - corner}A${corner} ${corner} 0 0 1 ${right} ${top + corner}V${bottom - corner}A${corner} ${corner} 0 0 1 ${right - corner} ${bottom}H${tear + notch}A${notch} ${notch} 0 0 0 ${tear} ${bottom - notch}V${top + notch}A${notch} ${notch} 0 0 0 ${tear + notch} ${top}Z`;
  return `<path d="${body}" fill="${colours.ticket}"/>
<path d="${stub}" fill="${colours.stub}"/>
<path d="M${tear} ${top + notch + 18}V${bottom - notch - 10}" stroke="${colours.tear}" stroke-width="4" stroke-linecap="round" stroke-dasharray="2 16"/>`;
})();

/** A parcel with a bow, in the middle of the stub. */
const gift = `<g transform="translate(998 352) scale(1.15)" fill="none" stroke="${colours.stubInk}" stroke-width="9" stroke-linejoin="round" stroke-linecap="round">
<rect x="-68" y="-30" width="136" height="36" rx="8"/>
<path d="M-56 6V72a8 8 0 0 0 8 8H48a8 8 0 0 0 8-8V6M0-30V80"/>
<path d="M0-30C-14-74-62-84-62-56C-62-38-34-30 0-30C34-30 62-38 62-56C62-84 14-74 0-30Z"/>
</g>`;

function drawShop({ size, lines }: SetText): string {
  return `<text x="${box.left}" y="${70 + size / 3}" font-size="${size}" font-weight="800" fill="#fffdf8">${escapeHtml(lines[0] ?? '')}</text>`;
}

const lineHeight = 1.14;
const gap = 26;

const heightOf = ({ size, lines }: SetText) => size * lineHeight * lines.length;

/** The texts under one another, in the middle of the ticket's height. */
function drawColumn(parts: readonly { text: SetText; weight: number }[]): string {
  const height =
    parts.reduce((sum, { text }) => sum + heightOf(text), 0) + gap * Math.max(0, parts.length - 1);
  let top = (box.top + box.bottom - height) / 2;
  const drawn: string[] = [];
  for (const { text, weight } of parts) {
    const fill = weight === 800 ? colours.ink : colours.soft;
    text.lines.forEach((line, index) => {
      // Letters stand on a line four fifths down their height.
      const y = top + text.size * (lineHeight * index + 0.96);
      drawn.push(
        `<text x="${box.left + 56}" y="${y.toFixed(1)}" font-size="${text.size}" font-weight="${weight}" fill="${fill}"${weight === 800 ? ' letter-spacing="-1"' : ''}>${escapeHtml(line)}</text>`,
      );
    });
    top += heightOf(text) + gap;
  }
  return drawn.join('\n');
}
