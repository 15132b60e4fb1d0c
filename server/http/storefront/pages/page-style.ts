import { createHash } from 'node:crypto';

/** The pages without script take the theme's fonts and colours; this orders them. */
export const pageStyle = `
.regulars-page{max-width:42rem;margin:0 auto;padding:1.5rem 1rem 4rem;--rule:color-mix(in srgb,currentColor 16%,transparent);--tint:color-mix(in srgb,currentColor 5%,transparent);line-height:1.5}
.regulars-page *{box-sizing:border-box}
.regulars-page{text-align:left}
.regulars-page[dir=rtl]{text-align:right}
.regulars-page :is(p,small,dd,output){unicode-bidi:plaintext}
.regulars-page svg{display:inline-block;width:1.25em;height:1.25em;vertical-align:-.25em}
.regulars-page .regulars-qr{display:block;width:100%;max-width:16rem;height:auto;forced-color-adjust:none}
.regulars-page .regulars-rosette,.regulars-page .regulars-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.regulars-page ul,.regulars-page ol{list-style:none;margin:0;padding:0}
.regulars-page section{margin-block-start:2.5rem}
.regulars-page .regulars-hero{padding:1.5rem;border:1px solid var(--rule);border-radius:1rem;background:var(--tint)}
.regulars-page .regulars-balance strong{font-size:2.75rem;line-height:1.1}
.regulars-page progress{width:100%;height:.5rem;accent-color:currentColor}
.regulars-page .regulars-facts,.regulars-page .regulars-doors{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem}
.regulars-page nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block:1.25rem;border-block-end:1px solid var(--rule)}
.regulars-page nav a,.regulars-page summary,.regulars-page .regulars-back a{display:inline-flex;align-items:center;gap:.4em;min-height:44px}
.regulars-page li,.regulars-page article{padding-block:.75rem;border-block-end:1px solid var(--rule)}
.regulars-page li>a,.regulars-page .regulars-door{display:flex;align-items:center;gap:1rem;min-height:44px;color:inherit;text-decoration:none}
.regulars-page li>a>:nth-child(2),.regulars-page .regulars-door>:nth-child(2),.regulars-page summary>:first-child{flex:1}
.regulars-page small{display:block;opacity:.8}
.regulars-page .regulars-why{padding-inline-start:1rem;border-inline-start:2px solid var(--rule)}
.regulars-page dl{margin:0}
.regulars-page dl>div{display:flex;justify-content:space-between;gap:1rem;padding-block:.35rem}
.regulars-page dd{margin:0;font-weight:600}
.regulars-page code{font-size:1.15em;letter-spacing:.05em}
.regulars-page button,.regulars-page a.regulars-button{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:.5rem 1.25rem;border:2px solid currentColor;border-radius:.6rem;background:none;color:inherit;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.regulars-page input:not([type=checkbox],[type=radio],[type=hidden]),.regulars-page select{display:block;width:100%;max-width:20rem;min-height:44px;margin-block:.35rem .75rem;padding:.5rem .75rem;border:1px solid currentColor;border-radius:.5rem;background:none;color:inherit;font:inherit}
.regulars-page table{width:100%;border-collapse:collapse}
.regulars-page td,.regulars-page th{padding:.4rem .5rem;border-block-end:1px solid var(--rule);text-align:start}
.regulars-page a:focus-visible,.regulars-page button:focus-visible,.regulars-page summary:focus-visible{outline:3px solid currentColor;outline-offset:2px}
.regulars-page img{max-width:100%;height:auto}
.regulars-page .regulars-icon{flex:none;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.regulars-page .regulars-ticket{flex:1;display:flex;align-items:center;gap:1rem}
.regulars-page .regulars-ways .regulars-state{margin-inline-start:auto;text-align:end}
.regulars-page .regulars-stub{flex:0 0 6.5rem;padding:.75rem .5rem;border-radius:.75rem;background:var(--tint);text-align:center;overflow-wrap:anywhere}
.regulars-page .regulars-stub b{display:block;font-size:1.35rem;line-height:1.2}
.regulars-page .regulars-stub .regulars-icon{width:1.75rem;height:1.75rem}
.regulars-page .regulars-face{flex:1;min-width:0;overflow-wrap:anywhere}
.regulars-page .regulars-face strong{display:block}
.regulars-page .regulars-ways li{display:flex;align-items:center;gap:1rem}
.regulars-page .regulars-ways li>:nth-child(2){flex:1}
.regulars-page .regulars-facts a{display:inline-flex;align-items:center;gap:.4em;min-height:44px}
.regulars-page .regulars-facts details[open]{flex-basis:100%}
.regulars-page summary{cursor:pointer}
.regulars-page .regulars-door{padding-block:.75rem;border-block-end:1px solid var(--rule)}
.regulars-page .regulars-door>.regulars-icon{rotate:-90deg}
.regulars-page [dir=rtl] .regulars-door>.regulars-icon,.regulars-page[dir=rtl] .regulars-door>.regulars-icon{rotate:90deg}
.regulars-page button.regulars-text{padding-inline:0;border:0;text-decoration:underline;text-underline-offset:.2em}
.regulars-page .regulars-count{min-width:1.6em;padding-inline:.4em;border:1px solid;border-radius:1em;font-size:.8em;text-align:center}
.regulars-page .regulars-screen>.regulars-worth{margin-block:.25rem 1rem;font-size:2.25rem;font-weight:600;line-height:1.2}
.regulars-page .regulars-worth small{display:inline}
.regulars-page .regulars-screen>.regulars-worth small{font-size:.5em}
.regulars-page fieldset{min-width:0;margin:0;padding:0;border:0}
.regulars-page .regulars-sum{margin-block:1rem;padding:.75rem 1rem;border-radius:.75rem;background:var(--tint)}
.regulars-page li li{padding-block:.15rem;border:0}
.regulars-page li:last-child{border:0}
.regulars-page .regulars-two{display:flex;flex-wrap:wrap;gap:.75rem;margin-block:1rem}
.regulars-page .regulars-lines summary{display:flex;width:100%;gap:1rem}
.regulars-page .regulars-amount{font-weight:600;text-align:end;white-space:nowrap}
.regulars-page .regulars-lines>li:not(:has(details)){display:flex;justify-content:space-between;gap:1rem}
.regulars-page .regulars-lines code{display:block}
.regulars-page :is(dd,.regulars-amount) small{font-weight:400}
.regulars-page .regulars-share{display:flex;flex-wrap:wrap;gap:.5rem;margin-block:.75rem}
.regulars-page .regulars-gets>div{display:block}
.regulars-page .regulars-friends ol{padding-block-end:.75rem}
.regulars-page .regulars-friends ol li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
.regulars-page .regulars-friends ol,.regulars-page time{font-size:.9em}
.regulars-page time{opacity:.8}
.regulars-page .regulars-friends summary{display:flex;gap:1rem}
.regulars-page .regulars-friends .regulars-qr{width:auto;max-width:none}
.regulars-page .regulars-friends .regulars-qr img{display:block;padding:.5rem;background:#fff}
.regulars-page .regulars-switch{display:flex;align-items:center;gap:1rem;min-height:44px}
.regulars-page .regulars-switch span{flex:1}
.regulars-page .regulars-switch strong{display:block}
.regulars-page input[type=checkbox]{flex:none;width:1.5rem;height:1.5rem;accent-color:currentColor}
.regulars-page li:has(>article){padding:0;border:0}
.regulars-page .regulars-card{display:grid;justify-items:center;gap:.25rem;margin-block:1rem;padding:1.5rem 1rem;border-radius:1rem;background:var(--tint);text-align:center;overflow-wrap:anywhere}
.regulars-page .regulars-card p{margin:0}
.regulars-page .regulars-rung p{display:flex;justify-content:space-between;gap:1rem;margin-block:.25rem}
.regulars-page .regulars-share li{padding:0;border:0}
.regulars-page .regulars-voucher{display:grid;gap:.5rem;margin-block:1rem;padding:1rem 1.25rem;border:1px dashed currentColor;border-radius:.75rem}
.regulars-page .regulars-voucher strong{display:block}
.regulars-page .regulars-top{display:flex;align-items:center;gap:1.25rem}
.regulars-page .regulars-foot{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem}
.regulars-page .regulars-link{padding:.75rem 1rem;border-radius:.5rem;background:var(--tint);overflow-wrap:anywhere}
.regulars-page .regulars-empty{padding:1.5rem;text-align:center}
.regulars-page .regulars-empty strong{display:block}
.regulars-page form{margin-block:.75rem}
.regulars-page [aria-current=page]{font-weight:600;text-decoration:none;box-shadow:inset 0 -2px}
`;

const nameLength = 8;
const hash = createHash('sha256').update(pageStyle).digest('hex').slice(0, nameLength);

/** Browsers keep a style for good: another one has another name. */
export const pageStyleName = `style-${hash}.css`;
