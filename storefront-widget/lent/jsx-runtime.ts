/** Where the elements of files that are fetched later come from: the panel's own Preact. */
export type { JSX } from 'preact';
export { Fragment, jsx, jsxs } from './lent.ts';
