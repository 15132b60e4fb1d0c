import { escapeHtml } from '../base/escape-html.ts';

/** What every mail of a shop has around its own part. All of it is text, but `body`, which is HTML. */
export interface MailFrame {
  locale: string;
  subject: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  shopName: string;
  body: string;
  button: { label: string; url: string };
  after: string;
  why: string;
  /** Null: it is what the reader asked for, once. */
  optOut: { label: string; url: string } | null;
}

/** Mail programs that hide the styles of the head get the light colours, which stand on the elements. */
const darkStyles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  a:focus-visible { outline: 3px solid #2f6f5e; outline-offset: 3px; }
  @media (max-width: 480px) {
    .page { padding: 20px 12px !important; }
    .card { padding: 32px 24px 28px !important; }
    .figure { font-size: 60px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .page { background: #141311 !important; }
    .card { background: #1f1d1a !important; border-color: #35322d !important; }
    .ink { color: #f5f1e8 !important; }
    .soft { color: #b9b2a5 !important; }
    .ticket { background: #272420 !important; border-color: #4a453d !important; }
    .tear { border-color: #4a453d !important; }
    .chip { background: #3a3120 !important; color: #f2c877 !important; }
    .accent { color: #8fd0bb !important; }
    .button { background: #f5f1e8 !important; color: #1d1b17 !important; }
  }`;

export const font =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Languages that are written from right to left. */
const rightToLeft = ['ar', 'he', 'iw'];

/** The whole document: one column, readable without images, styles or a wide screen. */
export function frameMail(frame: MailFrame): string {
  const { locale, subject, preview, shopName, button, after, why, optOut } = frame;
  const direction = rightToLeft.includes(locale.slice(0, 2)) ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(subject)}</title>
<style>${darkStyles}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3efe7;-webkit-text-size-adjust:100%">
<div role="main" dir="${direction}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="page" align="center" style="padding:40px 16px;background:#f3efe7">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:520px;font-family:${font}">
<tr><td class="ink" align="center" style="padding:0 0 24px;font-size:15px;font-weight:700;letter-spacing:0.02em;color:#1d1b17">${escapeHtml(shopName)}</td></tr>
<tr><td class="card" style="padding:44px 44px 40px;background:#ffffff;border:1px solid #e5dfd3;border-radius:20px">
${frame.body}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:28px 0 0"><a class="button" href="${escapeHtml(button.url)}" target="_blank" style="display:inline-block;padding:15px 30px;border-radius:999px;background:#1d1b17;color:#ffffff;font-size:16px;line-height:20px;font-weight:600;text-decoration:none">${escapeHtml(button.label)}</a></td></tr>
<tr><td class="soft" align="center" style="padding:24px 0 0;font-size:14px;line-height:21px;color:#6a6357">${escapeHtml(after)}</td></tr>
</table>
</td></tr>
<tr><td class="soft" align="center" style="padding:24px 16px 0;font-size:13px;line-height:20px;color:#6a6357">${escapeHtml(why)}${optOut === null ? '' : renderOptOut(optOut)}</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`;
}

function renderOptOut({ label, url }: { label: string; url: string }): string {
  return `<br><a class="soft" href="${escapeHtml(url)}" target="_blank" style="color:#6a6357;text-decoration:underline">${escapeHtml(label)}</a>`;
}
