import { beforeEach, expect, test } from 'vitest';
import type { ScreenNode } from '../../server/contract/screen.ts';
import { render } from '../../storefront-widget/drawing/render.ts';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

const list = (...keys: string[]): ScreenNode[] => [
  ['ul', 0, ...keys.map((key): ScreenNode => ['li', { key }, key])],
];

test('draws elements, and texts as texts', () => {
  render([['p', { class: 'a' }, '1 ', '<b>&amp;</b>']], place);
  expect(place.innerHTML).toBe('<p class="a">1 &lt;b&gt;&amp;amp;&lt;/b&gt;</p>');
});

test('keeps the nodes of what stands at the same place', () => {
  render([['div', 0, ['input', 0], ['b', 0, 'one']]], place);
  const [input, bold] = [place.querySelector('input'), place.querySelector('b')];
  render([['div', 0, ['input', { title: 'x' }], ['b', 0, 'two'], ['i', 0]]], place);
  expect(place.querySelector('input')).toBe(input);
  expect(place.querySelector('b')).toBe(bold);
  expect(place.innerHTML).toBe('<div><input title="x"><b>two</b><i></i></div>');
});

test('moves what has a key, and keeps its node', () => {
  render(list('a', 'b', 'c'), place);
  const [a, , c] = place.querySelectorAll('li');
  render(list('c', 'd', 'a'), place);
  const items = [...place.querySelectorAll('li')];
  expect(items.map(({ textContent }) => textContent)).toEqual(['c', 'd', 'a']);
  expect([items[0], items[2]]).toEqual([c, a]);
});

test('draws two with the same key', () => {
  render(list('a', 'a'), place);
  expect(place.textContent).toBe('aa');
});

test('makes a new node for another key, though the tag is the same', () => {
  render([['p', { key: 'a' }]], place);
  const keyed = place.firstChild;
  render([['p', { key: 'b' }]], place);
  expect(place.firstChild).not.toBe(keyed);
});

test('sets, changes and takes away attributes', () => {
  render([['span', { 'aria-expanded': 'false', hidden: true, title: 'x' }]], place);
  expect(place.firstElementChild?.getAttributeNames()).toEqual([
    'aria-expanded',
    'hidden',
    'title',
  ]);
  render([['span', { 'aria-expanded': 'true', hidden: false }]], place);
  expect(place.innerHTML).toBe('<span aria-expanded="true"></span>');
});

test('leaves what the shopper has written, and follows a value that is drawn anew', () => {
  render([['input', { value: 'a', title: '1' }]], place);
  const [field] = place.getElementsByTagName('input');
  if (field === undefined) throw new TypeError('nothing was drawn');
  field.value = 'written';
  render([['input', { value: 'a', title: '2' }]], place);
  expect(field.value).toBe('written');
  render([['input', { value: 'b' }]], place);
  expect(field.value).toBe('b');
});

test('lets a switch follow what is drawn', () => {
  render([['input', { type: 'checkbox', checked: true }]], place);
  const [field] = place.getElementsByTagName('input');
  expect(field?.checked).toBe(true);
  render([['input', { type: 'checkbox' }]], place);
  expect(field?.checked).toBe(false);
});

test('draws shapes in their own namespace', () => {
  render([['svg', { viewBox: '0 0 1 1' }, ['path', { d: 'M0 0' }]]], place);
  expect(place.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

test('sets what the style needs without a style attribute of the tree', () => {
  render([['p', { '--share': '40%', style: 'color:red' }]], place);
  const [drawn] = place.getElementsByTagName('p');
  expect(drawn?.style.getPropertyValue('--share')).toBe('40%');
  expect(drawn?.style.color).toBe('');
});

test.each(['script', 'STYLE', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'svg:script'])(
  'draws no %s',
  (tag) => {
    render([[tag, { src: '/x.js' }, 'alert(1)'], 'after'], place);
    expect(place.innerHTML).toBe('after');
  },
);

test.each(['onclick', 'onError', 'srcdoc', 'style'])('sets no %s', (name) => {
  render([['p', { [name]: 'alert(1)' }]], place);
  expect(place.innerHTML).toBe('<p></p>');
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'blob:x',
])('leads nowhere for %j', (href) => {
  render(
    [
      ['a', { href }],
      ['img', { src: href }],
      ['form', { action: href }],
    ],
    place,
  );
  expect(place.innerHTML).toBe('<a></a><img><form></form>');
});

test.each([
  'https://shop.test/a',
  'http://shop.test',
  'mailto:?body=a',
  'fb-messenger://share?link=x',
  '/cart?x=a:b',
  'friends',
  '#regulars-codes',
  '//shop.test/a',
])('leads to %s', (href) => {
  render([['a', { href }]], place);
  expect(place.firstElementChild?.getAttribute('href')).toBe(href);
});
