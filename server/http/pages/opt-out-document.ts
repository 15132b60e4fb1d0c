import { escapeHtml } from '../../base/escape-html.ts';

/** `unknown`: the address is not one of ours. */
export type OptOutState = 'asked' | 'stopped' | 'wanted' | 'unknown';

interface PageTexts {
  title: string;
  body: string;
  button: string;
}

const texts: Record<'de' | 'en', Record<OptOutState, PageTexts>> = {
  en: {
    asked: {
      title: 'No more reminders?',
      body: '{shop} will no longer write to you about what you have collected. Your balance stays as it is.',
      button: 'Stop the reminders',
    },
    stopped: {
      title: 'Done: no more reminders',
      body: '{shop} will no longer write to you about what you have collected. Your balance stays as it is.',
      button: 'I want them after all',
    },
    wanted: {
      title: 'You will hear from us',
      body: '{shop} will tell you before something that you have collected expires.',
      button: 'Stop the reminders',
    },
    unknown: {
      title: 'This address is not complete',
      body: 'Open it from the mail once more, or copy the whole of it.',
      button: '',
    },
  },
  de: {
    asked: {
      title: 'Keine Erinnerungen mehr?',
      body: '{shop} schreibt dir dann nicht mehr, was du gesammelt hast. Dein Guthaben bleibt, wie es ist.',
      button: 'Erinnerungen abstellen',
    },
    stopped: {
      title: 'Erledigt: keine Erinnerungen mehr',
      body: '{shop} schreibt dir nicht mehr, was du gesammelt hast. Dein Guthaben bleibt, wie es ist.',
      button: 'Ich möchte sie doch',
    },
    wanted: {
      title: 'Du hörst von uns',
      body: '{shop} sagt dir Bescheid, bevor etwas verfällt, das du gesammelt hast.',
      button: 'Erinnerungen abstellen',
    },
    unknown: {
      title: 'Diese Adresse ist nicht vollständig',
      body: 'Öffne sie noch einmal aus der Mail, oder kopiere sie ganz.',
      button: '',
    },
  },
};

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
  locale: string;
  shopName: string;
  state: OptOutState;
}): string {
  const { locale, shopName, state } = page;
  const { title, body, button } = texts[locale.startsWith('de') ? 'de' : 'en'][state];
  const choice = state === 'stopped' ? 'on' : 'off';
  const look = state === 'asked' ? '' : ' class="quiet"';
  const form = `<form method="post"><button name="mails" value="${choice}"${look}>${escapeHtml(button)}</button></form>`;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
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
