import { expect, test } from 'vitest';
import { all, h } from '../../../server/http/screens/h.ts';
import { writeHtml } from '../../../server/http/screens/write-html.ts';

const terms = { prefix: '/apps/perks', formToken: 'proof', locale: null };
const write = (...nodes: ReturnType<typeof h>[]): string => writeHtml(nodes, terms);

test('a text is a text, for the browser and for Liquid', () => {
  expect(write(h('p', { title: '"{{ x }}"' }, '<b>{% raw %}</b> & {{ shop.secret }}'))).toBe(
    '<p title="&quot;&#123;&#123; x &#125;&#125;&quot;">&lt;b&gt;&#123;% raw %&#125;&lt;/b&gt; &amp; &#123;&#123; shop.secret &#125;&#125;</p>',
  );
});

test('links and forms lead below the proxy, and a form proves whose it is', () => {
  expect(write(h('a', { to: 'history?cursor=2' }, 'Earlier'))).toBe(
    '<a href="/apps/perks/pages/history?cursor=2">Earlier</a>',
  );
  expect(writeHtml([h('a', { to: 'card' }, 'Karte')], { ...terms, locale: 'de' })).toBe(
    '<a href="/apps/perks/pages/card?locale=de">Karte</a>',
  );
  expect(write(h('form', { send: 'join', spends: 5 }, h('button', null, 'Join')))).toBe(
    '<form method="post" action="/apps/perks/pages/join"><input type="hidden" name="form_token" value="proof"><button>Join</button></form>',
  );
});

test('what needs script has another way, or is left out', () => {
  expect(write(h('button', { copies: 'REG-1' }, 'Copy'))).toBe('');
  expect(write(h('button', { type: 'button', class: 'button', applies: 'REG 1' }, 'Apply'))).toBe(
    '<a class="regulars-button" href="/discount/REG%201?redirect=/cart">Apply</a>',
  );
  expect(write(h('a', { door: 'signIn' }, 'Sign in'))).toBe('<a href="/account/login">Sign in</a>');
  expect(write(h('section', { panel: 'codes', loads: 'history' }, 'x'))).toBe(
    '<section id="regulars-codes">x</section>',
  );
  expect(write(h('input', { type: 'range', name: 'points', min: 100, max: 500, step: 100 }))).toBe(
    '<input type="number" name="points" min="100" max="500" step="100" inputmode="numeric">',
  );
});

test('what is empty is left out of a drawing, and lists are laid in one row', () => {
  expect(all('a', false, null, ['b', [h('i', { hidden: false, title: null })]], '')).toEqual([
    'a',
    'b',
    ['i', 0],
  ]);
});
