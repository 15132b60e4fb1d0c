import { encode } from 'uqr';
import type { ScreenNode } from '../../../contract/screen.ts';
import { h } from '../h.ts';

/** Modules of light around a QR code, as its standard asks. */
const quietZone = 4;

/** A QR code of a text as a picture: dark on light whatever stands around it, as scanners want it. */
export function drawQr(text: string, label: string): ScreenNode {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  return h(
    'svg',
    { class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label },
    h('rect', { width: size, height: size, fill: '#fff' }),
    h('path', {
      d: data.flatMap(traceRow).join(''),
      fill: '#000',
      'shape-rendering': 'crispEdges',
    }),
  );
}

/** The dark modules of a row, those beside one another as one bar. */
function traceRow(row: readonly boolean[], y: number): string[] {
  const bars: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    const width = x - start + 1;
    bars.push(`M${start} ${y}h${width}v1h-${width}z`);
  }
  return bars;
}
