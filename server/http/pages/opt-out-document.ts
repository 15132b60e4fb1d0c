import { escapeHtml } from '../../base/escape-html.ts';
import { directionOf, type Language } from '../../contract/languages.ts';
import { type OptOutState, optOutTexts } from './opt-out-texts.ts';

const styles = `
  :root { color-scheme: light dark; --page: #f3efe7; --card: #fff; --line: #e5dfd3; --ink: #1d1b17; --soft: #6a6357; }
  @media (prefers-color-scheme: dark) {
    :root { --page: #141311; --card: #1f1d1a; --line: #35322d; --ink: #f5f1e8; --soft: #b9b2a5; }
  }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 24px; padding: 24px 16px; box-sizing: border-box;
    background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; text-align: center; }
  header { font-weight: 700; }
  main { max-width: 420px; padding: 40px 36px; background: var(--card); border: 1px solid var(--line); border-radius: 20px; }
  h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.25; text-wrap: balance; }
  p { margin: 0; color: var(--soft); text-wrap: pretty; }
  form { margin-top: 28px; }
  button { padding: 14px 28px; border: 0; border-radius: 999px; background: var(--ink); color: var(--card); font: inherit;
    font-weight: 600; cursor: pointer; }
  button.quiet { padding: 10px 20px; background: none; color: var(--soft); text-decoration: underline; }
  :focus-visible { outline: 3px solid #2f6f5e; outline-offset: 3px; }`;

/** A page that works without scripts; it names the shop and nothing about the member. */
export function renderOptOut(page: {
  language: Language;
  shopName: string;
  state: OptOutState;
}): string {
  const { language, shopName, state } = page;
  const { title, body, button } = optOutTexts[language][state];
  const choice = state === 'stopped' ? 'on' : 'off';
  const look = state === 'asked' ? '' : ' class="quiet"';
  const form = `<form method="post"><button name="mails" value="${choice}"${look}>${escapeHtml(button)}</button></form>`;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${styles}
</style>
</head>
<body>
<header>${escapeHtml(shopName)}</header>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(body.replace('{shop}', () => shopName))}</p>
${state === 'unknown' ? '' : form}
</main>
</body>
</html>
`;
}
