/** @jsxImportSource ../../storefront-widget/drawing */
import { beforeEach, expect, test } from 'vitest';
import { render } from '../../storefront-widget/drawing/render.ts';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

const List = ({ keys }: { keys: readonly string[] }) => (
  <ul>
    {keys.map((key) => (
      <li key={key}>{key}</li>
    ))}
  </ul>
);

test('draws views, texts and nothing for what is empty', () => {
  render(
    <p class="a">
      {1} {'<b>'}
      {null}
      {false}
      {undefined}
    </p>,
    place,
  );
  expect(place.innerHTML).toBe('<p class="a">1 &lt;b&gt;</p>');
});

test('keeps the nodes of what stands at the same place', () => {
  const draw = (isFirst: boolean, text: string) => (
    <div>
      {isFirst && <i />}
      <input />
      <b>{text}</b>
    </div>
  );
  render(draw(false, 'one'), place);
  const [input, bold] = [place.querySelector('input'), place.querySelector('b')];
  render(draw(true, 'two'), place);
  expect(place.querySelector('input')).toBe(input);
  expect(place.querySelector('b')).toBe(bold);
  expect(place.innerHTML).toBe('<div><i></i><input><b>two</b></div>');
});

test('moves what has a key, and keeps its node', () => {
  render(<List keys={['a', 'b', 'c']} />, place);
  const [a, , c] = place.querySelectorAll('li');
  render(<List keys={['c', 'd', 'a']} />, place);
  const items = [...place.querySelectorAll('li')];
  expect(items.map(({ textContent }) => textContent)).toEqual(['c', 'd', 'a']);
  expect([items[0], items[2]]).toEqual([c, a]);
});

test('makes a new node for another view or another key, though the tag is the same', () => {
  const One = () => <p>same</p>;
  const Other = () => <p>same</p>;
  render(<One />, place);
  const before = place.firstChild;
  render(<Other />, place);
  expect(place.firstChild).not.toBe(before);
  render(<p key="a" />, place);
  const keyed = place.firstChild;
  render(<p key="b" />, place);
  expect(place.firstChild).not.toBe(keyed);
});

test('sets, changes and takes away attributes; what is false of ARIA is said', () => {
  render(<span aria-expanded={false} hidden title="x" />, place);
  expect(place.innerHTML).toBe('<span aria-expanded="false" hidden="true" title="x"></span>');
  render(<span aria-expanded />, place);
  expect(place.innerHTML).toBe('<span aria-expanded="true"></span>');
});

test('calls the listener of the last drawing only', () => {
  const heard: number[] = [];
  for (const turn of [1, 2])
    render(
      <button type="button" onClick={() => heard.push(turn)}>
        go
      </button>,
      place,
    );
  place.querySelector('button')?.click();
  render(<button type="button">go</button>, place);
  place.querySelector('button')?.click();
  expect(heard).toEqual([2]);
});

test('hands over a node once it stands in the page, and not again', () => {
  const shown: boolean[] = [];
  const look = (node: Element | null): void => void shown.push(node?.isConnected ?? false);
  for (let turn = 0; turn < 2; turn++) render(<p ref={look} />, place);
  expect(shown).toEqual([true]);
});

test('lets a value follow the state, whatever the shopper did meanwhile', () => {
  const Choice = ({ value }: { value: string }) => (
    <select value={value}>
      {['a', 'b'].map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
  render(<Choice value="b" />, place);
  const select = place.querySelector('select');
  expect(select?.value).toBe('b');
  if (select) select.value = 'a';
  render(<Choice value="b" />, place);
  expect(select?.value).toBe('b');
});

test('draws shapes in their own namespace', () => {
  render(
    <svg viewBox="0 0 1 1">
      <path d="M0 0" />
    </svg>,
    place,
  );
  expect(place.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
});
