/** Where the elements of files that are fetched later come from: the panel's own drawing. */
export type { JSX } from 'preact';
export { Fragment, jsx, jsx as jsxs } from './lent.ts';
