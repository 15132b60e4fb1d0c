/** The look of all pages that a link leads to: a ticket, as wide as a phone. */
export const referralStyles = `
:root{color-scheme:light dark;--page:#f3efe7;--card:#fffdf8;--ink:#1d1b17;--soft:#655e52;--line:#d9d1c1;--brand:#23604f;--on:#fff;--field:#fff;--edge:#8b8373;--bad:#a3261a}
@media(prefers-color-scheme:dark){:root{--page:#141311;--card:#211f1b;--ink:#f5f1e8;--soft:#bdb6a8;--line:#4a453d;--brand:#8fd0bb;--on:#10201b;--field:#161513;--edge:#8b8373;--bad:#ffb4a9}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100svh;display:flex;flex-direction:column;align-items:center;padding:22px 16px 32px;background:var(--page);color:var(--ink);font:16px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.shop{max-width:26rem;margin:0 0 18px;font-weight:700;text-align:center;overflow-wrap:anywhere}
main{overflow:hidden;width:100%;max-width:27rem;border-radius:24px;background:var(--card);box-shadow:0 1px 2px #0000001a,0 12px 40px -12px #00000029}
.top{position:relative;padding:30px 28px 30px;border-radius:24px 24px 0 0;background:#23604f;color:#fff;text-align:center}
.gift{display:block;width:60px;height:60px;margin:0 auto 14px}
h1{margin:0;font-size:1.625rem;line-height:1.2;letter-spacing:-.015em;overflow-wrap:anywhere;text-wrap:balance}
.top p{margin:10px 0 0;color:#e3f0ea;text-wrap:pretty;overflow-wrap:anywhere}
.top:after{content:"";position:absolute;left:18px;right:18px;bottom:-1px;border-bottom:3px dotted var(--card)}
.rest{position:relative;padding:28px 28px 30px;text-align:center}
.rest:before,.rest:after{content:"";position:absolute;top:-11px;width:22px;height:22px;border-radius:50%;background:var(--page)}
.rest:before{left:-11px}.rest:after{right:-11px}
.offer{margin:0;font-size:1.75rem;line-height:1.18;font-weight:800;letter-spacing:-.02em;overflow-wrap:anywhere;text-wrap:balance}
.offer.long{font-size:1.375rem;letter-spacing:-.01em}
.soft{margin:8px 0 0;color:var(--soft);font-size:.9375rem;text-wrap:balance;overflow-wrap:anywhere}
.said{margin:0;text-wrap:pretty;overflow-wrap:anywhere}
form{margin:22px 0 0;text-align:start}
label{display:block;margin:0 0 6px;font-weight:600;font-size:.9375rem}
input{width:100%;height:54px;padding:0 16px;border:1.5px solid var(--edge);border-radius:14px;background:var(--field);color:inherit;font:inherit;font-size:1.0625rem}
input::placeholder{color:var(--soft);opacity:1}
.bad{margin:6px 0 0;color:var(--bad);font-size:.9375rem;font-weight:600}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
button,.button{display:block;width:100%;margin:14px 0 0;padding:15px 20px;border:0;border-radius:14px;background:var(--brand);color:var(--on);font:inherit;font-size:1.0625rem;line-height:24px;font-weight:700;text-align:center;text-decoration:none;overflow-wrap:anywhere;cursor:pointer}
.button{margin-top:22px}
.rest>a:not(.button){display:inline-block;margin-top:14px;padding:6px;color:var(--soft);font-size:.9375rem}
summary{margin-top:14px;padding:10px;color:var(--soft);font-size:.9375rem;cursor:pointer}
details form{margin-top:6px}
form+.soft{margin-top:12px;font-size:.8125rem}
.code{margin:14px 0 4px;padding:16px 12px;border:2px dashed var(--line);border-radius:16px}
.code span{display:block;color:var(--soft);font-size:.875rem}
.code strong{display:block;font:700 1.75rem/1.3 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:.03em;overflow-wrap:anywhere;color:var(--brand);-webkit-user-select:all;user-select:all}
.code strong.long{font-size:1.25rem}
.spin{width:36px;height:36px;margin:4px auto 16px;border:4px solid var(--line);border-top-color:var(--brand);border-radius:50%;animation:turn 1s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
@media(prefers-reduced-motion:reduce){.spin{animation-duration:4s}}
:focus-visible{outline:3px solid var(--brand);outline-offset:3px}
@media(min-width:600px){body{justify-content:center;padding:40px 24px}.top,.rest{padding-left:40px;padding-right:40px}h1{font-size:1.875rem}.offer{font-size:2rem}}
`;
