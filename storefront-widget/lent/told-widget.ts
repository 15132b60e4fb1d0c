import type { Widget } from '../model/model.ts';

/** What the views of a file that is fetched later get beside what every view gets: that file's own texts. */
export interface ToldWidget<Key extends string> extends Widget {
  readonly tell: (key: Key, parts?: Readonly<Record<string, string>>) => string;
}
