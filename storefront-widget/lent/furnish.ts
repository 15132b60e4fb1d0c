import type { ComponentChildren } from 'preact';
import type { Model, Rooms } from '../model/model.ts';
import type { Languages } from '../texts.ts';
import { fillIn, lend, type Loan, pickTexts } from './lent.ts';
import type { ToldWidget } from './told-widget.ts';

/** Where a file that is fetched later comes in. */
export interface Place {
  readonly model: Model;
  readonly root: ShadowRoot;
}

/** What such a file brings along. */
interface Furniture<Name extends keyof Rooms, Key extends string> {
  readonly css: string;
  readonly texts: Languages<Key>;
  readonly views: Readonly<
    Record<Name, (props: { readonly widget: ToldWidget<Key> }) => ComponentChildren>
  >;
  /** Looks at the state, now and whenever it changes, and does what nobody presses for. */
  readonly follow: (place: Place) => void;
}

/** Makes its views such as the panel draws: with the panel's means, and their own words and styles. */
export const furnish = async <Name extends keyof Rooms, Key extends string>(
  loan: Loan,
  place: Place,
  { css, texts, views, follow }: Furniture<Name, Key>,
): Promise<Partial<Rooms>> => {
  lend(loan);
  const { model, root } = place;
  const words = await pickTexts(model.settings.locale, texts);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  follow(place);
  const tell: ToldWidget<Key>['tell'] = (key, parts) => fillIn(words[key], parts);
  const rooms: Partial<Record<keyof Rooms, Rooms[keyof Rooms]>> = {};
  for (const name in views) {
    const view = views[name];
    rooms[name] = ({ widget }) => view({ widget: { ...widget, tell } });
  }
  return rooms;
};
