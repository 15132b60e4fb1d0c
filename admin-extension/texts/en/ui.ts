import { inLanguage } from '../in-language.ts';

/** What the components say by themselves, on whatever page they stand. */
export const uiTexts = inLanguage('ui', {
  loading: 'Loading',
  tryAgain: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  copyOf: (what: string) => `Copy: ${what}`,
  edit: 'Edit',
  editOf: (what: string) => `Edit ${what}`,
  remove: 'Remove',
  removeOf: (what: string) => `Remove ${what}`,
  duplicateOf: (what: string) => `Copy ${what}`,
  moveUp: (what: string) => `Move ${what} up`,
  moveDown: (what: string) => `Move ${what} down`,
  ladder: {
    up: (what: string) => `Move ${what} up the ladder`,
    down: (what: string) => `Move ${what} down the ladder`,
    hidden: 'Hidden',
  },
  days: {
    from: 'From',
    to: 'To',
    missing: 'Both days are needed.',
    turned: 'The last day is before the first.',
  },
  file: { another: 'Choose another' },
  moreLater: (shown: string, all: string, until: string) =>
    `The ${shown} oldest of ${all}; the next follow as ${until}.`,
  saveBar: { title: 'Unsaved changes', discard: 'Discard', save: 'Save draft' },
  score: {
    is: (score: string) => `Score ${score}`,
    limits: (review: string, block: string) => `waits from ${review}, blocked from ${block}`,
  },
  table: { explanation: 'Explanation', why: 'Why' },
  timeline: { campaign: 'Campaign', runs: 'runs', rests: 'does not run' },
});
