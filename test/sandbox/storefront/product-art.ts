import type { ArtKind } from '../shop/catalogue.ts';

/** Every picture of the shop is drawn here: flat shapes, one light from the upper left. */

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);

function mix(colour: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) =>
    Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

const darker = (colour: string, share = 0.22): string => mix(colour, '#1c1712', share);
const lighter = (colour: string, share = 0.25): string => mix(colour, '#fffaf0', share);

const paper = '#f8f3e9';

function sprig(x: number, y: number, scale: number, colour: string): string {
  const leaves = [0, 1, 2, 3].map((step) => {
    const at = -step * 13;
    return `<path d="M0 ${at}q-15-3-20-16 15-1 20 10zM0 ${at - 5}q15-3 20-16-15-1-20 10z"/>`;
  });
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="${colour}"><path d="M-1.2 6h2.4V-56h-2.4z"/>${leaves.join('')}<circle cx="11" cy="-6" r="5"/><circle cx="-12" cy="-27" r="4.4"/></g>`;
}

const drawings: Record<ArtKind, (tint: string) => string> = {
  bag: (tint) => `
    <path d="M132 128h136l10 196a10 10 0 0 1-10 10H132a10 10 0 0 1-10-10z" fill="${tint}"/>
    <path d="M240 128h28l10 196a10 10 0 0 1-10 10h-22z" fill="${darker(tint, 0.28)}"/>
    <path d="M128 96h144l-4 38H132z" fill="${lighter(tint, 0.14)}"/>
    <path d="M132 128h136l-.6 8H131.600z" fill="${darker(tint, 0.35)}" opacity=".55"/>
    <rect x="122" y="88" width="156" height="15" rx="3" fill="${darker(tint, 0.12)}"/>
    <rect x="146" y="172" width="86" height="118" rx="4" fill="${paper}"/>
    ${sprig(189, 238, 0.72, tint)}
    <path d="M160 256h58M168 267h42M175 278h28" stroke="${tint}" stroke-width="3.4" stroke-linecap="round"/>
    <circle cx="200" cy="118" r="4.5" fill="${darker(tint, 0.4)}"/>`,
  mug: (tint) => `
    <path d="M262 190c52-8 58 88-8 84" fill="none" stroke="${darker(tint, 0.16)}" stroke-width="21" stroke-linecap="round"/>
    <path d="M122 160h150v104a58 58 0 0 1-58 58h-34a58 58 0 0 1-58-58z" fill="${tint}"/>
    <path d="M226 160h46v104a58 58 0 0 1-58 58h-14c18-14 26-32 26-58z" fill="${darker(tint, 0.16)}"/>
    <path d="M122 236h150v28a58 58 0 0 1-58 58h-34a58 58 0 0 1-58-58z" fill="${mix(tint, '#e9d9c3', 0.55)}"/>
    <path d="M122 230h150v9${'q-12.5 17-25 0'.repeat(6)}z" fill="${tint}"/>
    <ellipse cx="197" cy="160" rx="75" ry="20" fill="${lighter(tint, 0.35)}"/>
    <ellipse cx="197" cy="163" rx="64" ry="15" fill="#43291b"/>
    <ellipse cx="187" cy="161" rx="36" ry="7" fill="#6f4a31"/>
    <path d="M176 122c-13-16 13-24 0-42M208 116c-13-16 13-24 0-42" stroke="#fff" stroke-width="6" stroke-linecap="round" fill="none" opacity=".75"/>`,
  dripper: (tint) => `
    <path d="M148 236h104l16 76a14 14 0 0 1-14 17H146a14 14 0 0 1-14-17z" fill="#c7d5d6" opacity=".8"/>
    <path d="M139 282h122l7 32a14 14 0 0 1-14 15H146a14 14 0 0 1-14-15z" fill="#5a3623"/>
    <path d="M152 244l-12 62" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".7"/>
    <rect x="128" y="222" width="144" height="15" rx="7" fill="${darker(tint, 0.12)}"/>
    <path d="M118 128h164l-50 96h-64z" fill="${tint}"/>
    <path d="M232 128h50l-50 96h-26z" fill="${darker(tint, 0.12)}"/>
    <path d="M150 138l32 78M200 138v80M248 138l-28 78" stroke="${darker(tint, 0.2)}" stroke-width="3.5" stroke-linecap="round"/>
    <ellipse cx="200" cy="128" rx="82" ry="19" fill="${lighter(tint, 0.5)}"/>
    <ellipse cx="200" cy="131" rx="69" ry="14" fill="#4a2d1d"/>
    <path d="M278 150c42-6 46 52-20 50" fill="none" stroke="${darker(tint, 0.14)}" stroke-width="13" stroke-linecap="round"/>
    <path d="M188 96c-11-14 11-22 0-38M214 92c-11-14 11-20 0-34" stroke="#fff" stroke-width="5.5" stroke-linecap="round" fill="none" opacity=".75"/>`,
  bowl: (tint) => `
    <circle cx="166" cy="176" r="35" fill="#c8643c"/><circle cx="222" cy="166" r="39" fill="#d98a3d"/><circle cx="262" cy="188" r="28" fill="#a8442f"/>
    <path d="M222 128q12-20 30-15-6 18-30 15z" fill="#5c7350"/>
    <path d="M74 196h252c0 74-50 122-126 122S74 270 74 196z" fill="${tint}"/>
    <path d="M258 196h68c0 74-50 122-126 122-8 0-15-.5-22-1.6 48-14 80-58 80-120.400z" fill="${darker(tint, 0.14)}"/>
    <ellipse cx="200" cy="198" rx="126" ry="17" fill="${lighter(tint, 0.4)}"/>
    <path d="M86 201c34 11 194 11 228 0-30 16-198 16-228 0z" fill="${darker(tint, 0.3)}" opacity=".5"/>
    <g fill="${darker(tint, 0.42)}" opacity=".55"><circle cx="122" cy="238" r="3"/><circle cx="150" cy="262" r="2.4"/><circle cx="178" cy="236" r="2"/><circle cx="196" cy="284" r="3"/><circle cx="222" cy="250" r="2.2"/><circle cx="248" cy="272" r="2.8"/><circle cx="274" cy="236" r="2.2"/><circle cx="142" cy="224" r="1.8"/><circle cx="236" cy="226" r="1.8"/></g>
    <path d="M160 314h80l-6 16h-68z" fill="${darker(tint, 0.24)}"/>`,
  candle: (tint) => `
    <circle cx="200" cy="112" r="76" fill="#ffe6a8" opacity=".4"/><circle cx="200" cy="116" r="46" fill="#ffe6a8" opacity=".6"/>
    <path d="M200 76c19 25 20 41 0 58-20-17-19-33 0-58z" fill="#f4a83a"/><path d="M200 100c8 12 8 21 0 30-8-9-8-18 0-30z" fill="#fff1c9"/>
    <path d="M198 130h4v30h-4z" fill="#4c3b2a"/>
    <path d="M132 152h136v164a16 16 0 0 1-16 16H148a16 16 0 0 1-16-16z" fill="${tint}"/>
    <path d="M234 152h34v164a16 16 0 0 1-16 16h-26c6-4 8-9 8-16z" fill="${darker(tint, 0.18)}"/>
    <ellipse cx="200" cy="153" rx="68" ry="15" fill="${lighter(tint, 0.4)}"/><ellipse cx="200" cy="156" rx="56" ry="10" fill="${darker(tint, 0.08)}"/>
    <rect x="152" y="204" width="82" height="92" rx="4" fill="${paper}"/>${sprig(193, 258, 0.64, '#3d5a4a')}
    <path d="M168 274h50M177 284h32" stroke="#3d5a4a" stroke-width="3.2" stroke-linecap="round"/>
    <path d="M146 176v120" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".35"/>`,
  scoop: (tint) => `
    <g transform="rotate(-32 200 216)"><rect x="226" y="200" width="146" height="30" rx="15" fill="${tint}"/><rect x="226" y="216" width="146" height="14" rx="7" fill="${darker(tint, 0.25)}"/><circle cx="356" cy="215" r="5" fill="${darker(tint, 0.55)}"/>
    <ellipse cx="156" cy="216" rx="94" ry="64" fill="${tint}"/><path d="M62 216a94 64 0 0 0 188 0q-20 34-94 34t-94-34z" fill="${darker(tint, 0.22)}"/><ellipse cx="152" cy="210" rx="78" ry="49" fill="${darker(tint, 0.42)}"/></g>
    <g fill="#5a3826" stroke="#311d12" stroke-width="2.6"><ellipse cx="128" cy="246" rx="18" ry="13" transform="rotate(24 128 246)"/><ellipse cx="164" cy="228" rx="18" ry="13" transform="rotate(-40 164 228)"/><ellipse cx="170" cy="266" rx="18" ry="13" transform="rotate(-10 170 266)"/><ellipse cx="204" cy="242" rx="18" ry="13" transform="rotate(40 204 242)"/><ellipse cx="142" cy="282" rx="18" ry="13" transform="rotate(-52 142 282)"/><ellipse cx="262" cy="312" rx="18" ry="13" transform="rotate(-20 262 312)"/><ellipse cx="300" cy="290" rx="16" ry="12" transform="rotate(36 300 290)"/></g>
    <g stroke="#8a6248" stroke-width="2.6" stroke-linecap="round" fill="none"><path d="M116 240q12 2 24 12M154 238q4-10 20-19M156 268q14-6 28-4M194 232q8 6 20 20M132 294q4-12 18-22M250 318q10-9 24-11M290 282q8 6 20 16"/></g>`,
  apron: (tint) => `
    <path d="M166 92c0-44 68-44 68 0" fill="none" stroke="${darker(tint, 0.3)}" stroke-width="8"/>
    <path d="M92 208c26-2 56-22 66-58M308 208c-26-2-56-22-66-58" fill="none" stroke="${darker(tint, 0.3)}" stroke-width="7"/>
    <path d="M154 88h92l12 62c8 32 30 46 40 50v124a10 10 0 0 1-10 10H112a10 10 0 0 1-10-10V200c10-4 32-18 40-50z" fill="${tint}"/>
    <path d="M224 88h22l12 62c8 32 30 46 40 50v124a10 10 0 0 1-10 10h-40z" fill="${darker(tint, 0.12)}"/>
    <path d="M154 88h92l2 12h-96z" fill="${darker(tint, 0.2)}"/>
    <rect x="144" y="228" width="112" height="72" rx="6" fill="${lighter(tint, 0.14)}" stroke="${darker(tint, 0.25)}" stroke-width="3" stroke-dasharray="6 5"/>
    <path d="M200 228v72" stroke="${darker(tint, 0.25)}" stroke-width="3" stroke-dasharray="6 5"/>
    <path d="M216 200h32v46h-32z" fill="${paper}"/><path d="M216 210h32M216 218h32" stroke="#b4532a" stroke-width="3"/>`,
  jar: (tint) => `
    <path d="M134 150h132c14 12 20 26 20 46v110a26 26 0 0 1-26 26H140a26 26 0 0 1-26-26V196c0-20 6-34 20-46z" fill="${tint}"/>
    <path d="M240 150h26c14 12 20 26 20 46v110a26 26 0 0 1-26 26h-28c14-6 18-14 18-28V196c0-18-3-32-10-46z" fill="${darker(tint, 0.16)}"/>
    <path d="M134 150h132c6 5 10 10 13.5 17h-159c3.5-7 7.5-12 13.5-17z" fill="${lighter(tint, 0.45)}"/>
    <path d="M122 108q78-26 156 0l-8 46q-70 14-140 0z" fill="#b4532a"/><path d="M122 108q78-26 156 0l-2 12q-76-22-152 0z" fill="#cf7a4d"/>
    <path d="M130 144q70 16 140 0" stroke="${paper}" stroke-width="5" fill="none"/>
    <rect x="142" y="210" width="104" height="86" rx="6" fill="${paper}"/><path d="M194 226l15 8.600v17.300l-15 8.6-15-8.600v-17.300z" fill="${darker(tint, 0.05)}"/><path d="M164 274h60M174 284h40" stroke="#7a5a1e" stroke-width="3.2" stroke-linecap="round"/>
    <path d="M128 196v92" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".4"/>`,
  card: (tint) => `
    <g transform="rotate(-8 200 210)"><rect x="88" y="138" width="232" height="150" rx="14" fill="${darker(tint, 0.3)}" opacity=".25" transform="translate(6 10)"/><rect x="88" y="138" width="232" height="150" rx="14" fill="${tint}"/>
    <path d="M88 214h232v22H88z" fill="#c98a4b"/><path d="M236 138h22v150h-22z" fill="#c98a4b"/><path d="M247 225c-40-44-62-8-22 2-30 22 0 40 22-2zm0 0c40-44 62-8 22 2 30 22 0 40-22-2z" fill="#e0a766"/>
    ${sprig(126, 200, 0.62, '#dfe8dc')}<path d="M152 172h58M152 184h38" stroke="#dfe8dc" stroke-width="5" stroke-linecap="round"/></g>`,
};

/** A product as an SVG document; decorative, so the page says its name beside it. */
export function productArt(kind: ArtKind, tint: string, backdrop: string): string {
  const ground = darker(backdrop, 0.1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="400" height="400" fill="${backdrop}"/><circle cx="286" cy="108" r="150" fill="${lighter(backdrop, 0.45)}" opacity=".6"/><path d="M0 292h400v108H0z" fill="${ground}"/><ellipse cx="206" cy="334" rx="132" ry="14" fill="${darker(backdrop, 0.38)}" opacity=".42"/>${drawings[kind](tint)}</svg>`;
}

const item = (kind: ArtKind, tint: string, place: string): string =>
  `<g transform="${place}">${drawings[kind](tint)}</g>`;

/** The picture at the top of the shop: a shelf with the shop's own things. */
export function heroArt(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 620" preserveAspectRatio="xMidYMid slice"><rect width="900" height="620" fill="#cfd8cb"/><circle cx="700" cy="150" r="240" fill="#e9ecdf"/><circle cx="700" cy="150" r="150" fill="#f6efd9"/><path d="M0 470h900v150H0z" fill="#a98765"/><path d="M0 470h900v16H0z" fill="#8c6d4f"/><ellipse cx="200" cy="492" rx="130" ry="12" fill="#6e543b" opacity=".5"/><ellipse cx="440" cy="496" rx="120" ry="12" fill="#6e543b" opacity=".5"/><ellipse cx="680" cy="494" rx="150" ry="13" fill="#6e543b" opacity=".5"/>${item('bag', '#2f4a3c', 'translate(-30 96) scale(1.18)')}${item('dripper', '#f6f2ea', 'translate(232 116) scale(1.14)')}${item('mug', '#b96f4c', 'translate(470 156) scale(1.04)')}${sprig(834, 470, 2.6, '#55705a')}${sprig(864, 478, 1.9, '#6f8a6d')}</svg>`;
}
