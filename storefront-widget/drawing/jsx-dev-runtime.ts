/** The same under the name that a test's transform asks for. */
export type { JSX } from 'preact';
export { Fragment, jsx as jsxDEV } from './jsx-runtime.ts';
