import { escapeHtml } from '../../base/escape-html.ts';
import type { ScreenAttributes, ScreenNode } from '../../contract/screen.ts';

/** Where a page without script stands, and what proves that its forms are its own. */
export interface HtmlTerms {
  /** The proxy's path in the shop: `/apps/regulars`. */
  prefix: string;
  formToken: string;
  /** As the address said it, to be handed on; null: it did not. */
  locale: string | null;
}

const voidTags = new Set(['input', 'img', 'br', 'hr', 'wbr']);
/** Of no use without script. */
const scriptOnly = ['copies', 'sheet', 'steps', 'slot', 'scripted'] as const;
/** What a press or a moment does in the widget; HTML has no such attributes. */
const behaviours = new Set(
  [
    'to more saves send spends redeems changes available worth currency live still says channel heading message',
    'shares tells applies appliesOnce of tabs tab panel loads selected polls balance door focus fills key',
    'submits busy price decimals',
  ]
    .join(' ')
    .split(' '),
);
/** In the widget screens stand below its title and the page's own; here right below the page's. */
const headings: Readonly<Record<string, string>> = { h3: 'h2', h4: 'h3' };
const doors: Readonly<Record<string, string>> = {
  signIn: '/account/login',
  register: '/account/register',
};

/** The screen as HTML that is safe inside Liquid, in which every link and form works by itself. */
export function writeHtml(nodes: readonly ScreenNode[], terms: HtmlTerms): string {
  return nodes.map((node) => writeNode(node, terms)).join('');
}

function writeNode(node: ScreenNode, terms: HtmlTerms): string {
  if (typeof node === 'string') return escape(node);
  const [tag, given, ...children] = node;
  const attributes = given === 0 ? {} : given;
  if (scriptOnly.some((name) => name in attributes)) return '';
  const { tag: written, attributes: plain } = translate(tag, attributes, terms);
  const text = Object.entries(plain)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join('');
  if (voidTags.has(written)) return `<${written}${text}>`;
  const proof =
    'send' in attributes
      ? `<input type="hidden" name="form_token" value="${escape(terms.formToken)}">`
      : '';
  // A text that follows the slider would be wrong once that is moved.
  const { still } = attributes;
  const content = typeof still === 'string' ? [still] : children;
  return `<${written}${text}>${proof}${writeHtml(content, terms)}</${written}>`;
}

/** What a behaviour becomes where no script gives it life. */
function translate(
  tag: string,
  given: ScreenAttributes,
  terms: HtmlTerms,
): { tag: string; attributes: Record<string, string | number | boolean> } {
  const attributes: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(given))
    if ((!behaviours.has(name) || isChoice(tag, name)) && value !== false) attributes[name] = value;
  const names = attributes['class'];
  if (typeof names === 'string') attributes['class'] = nameApart(names);
  // What one step of the slider is worth is the form's to know.
  if (tag === 'form') delete attributes['step'];
  const { to, send, door, applies, panel, saves } = given;
  if (typeof to === 'string') attributes['href'] = addressOf(to, terms);
  if (typeof saves === 'string') attributes['download'] = saves;
  if (typeof send === 'string')
    Object.assign(attributes, { method: 'post', action: addressOf(send, terms) });
  if (typeof door === 'string') attributes['href'] = doors[door] ?? '/account';
  if (typeof panel === 'string') attributes['id'] = `regulars-${panel}`;
  if (given['type'] === 'range') {
    // A slider says its number only with script.
    Object.assign(attributes, { type: 'number', inputmode: 'numeric' });
    delete attributes['aria-valuetext'];
  }
  if (typeof applies !== 'string') return { tag: headings[tag] ?? tag, attributes };
  const { type: _type, ...link } = attributes;
  return { tag: 'a', attributes: { ...link, href: discountLink(applies) } };
}

/** What is selected of a list is HTML's own. */
function isChoice(tag: string, name: string): boolean {
  return tag === 'option' && name === 'selected';
}

/** A theme has a `.hero` of its own. */
function nameApart(names: string): string {
  return names
    .split(' ')
    .map((name) => (name.startsWith('regulars-') ? name : `regulars-${name}`))
    .join(' ');
}

/** The shop's own address that puts a code into the cart. */
function discountLink(code: string): string {
  return `/discount/${encodeURIComponent(code)}?redirect=/cart`;
}

function addressOf(page: string, { prefix, locale }: HtmlTerms): string {
  const address = `${prefix}/pages/${page}`;
  if (locale === null) return address;
  return `${address}${page.includes('?') ? '&' : '?'}locale=${encodeURIComponent(locale)}`;
}

/** Liquid reads the page before the browser does: its braces must not be ours. */
function escape(text: string): string {
  return escapeHtml(text).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}
