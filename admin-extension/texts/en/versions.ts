import { inLanguage } from '../in-language.ts';

export const versionsTexts = inLanguage('versions', {
  title: 'Versions',
  subtitle: 'Every order keeps the version that it earned under',
  back: 'Program',
  pages: 'Pages of versions',
  version: (version: string) => `Version ${version}`,
  live: 'Live',
  view: 'View as JSON',
  viewOf: (version: string) => `View version ${version} as JSON`,
  restore: 'Restore as draft',
  restoreOf: (version: string) => `Restore version ${version}`,
  published: (instant: string, by: string) => `Published ${instant} by ${by}`,
  first: 'The first program.',
  same: 'Means the same as the version before.',
  json: {
    title: (version: string) => `Version ${version} as JSON`,
    download: 'Download',
    close: 'Close',
  },
  restoring: {
    title: (version: string) => `Restore version ${version} as draft?`,
    keep: 'Keep things as they are',
    what: 'It takes the place of the draft that may be there now. Shoppers see nothing of it until you publish it, as a new version.',
    done: (version: string) => `Version ${version} is the draft now`,
  },
});
