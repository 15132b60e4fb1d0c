import { inLanguage } from '../in-language.ts';

export const memberActivitiesTexts = inLanguage('memberActivities', {
  tab: {
    record: 'Record activity',
    emptyTitle: 'Nothing but orders yet',
    emptyText:
      'Joining, birthdays, reviews and what your own systems report show here, with their points or the reason why they gave none.',
    caption: 'Activities, newest first',
    pages: 'Pages of activities',
    sources: {
      api: 'through the API',
      shopper: 'in the storefront',
      system: 'by itself',
      staff: 'by staff',
    },
    activity: 'Activity',
    state: 'State',
    noPoints: 'No points',
    points: 'Points',
    when: 'When',
    told: (source: string) => `Told ${source}`,
    toldBy: (source: string, by: string) => `Told ${source} (${by})`,
  },
  record: {
    title: 'Record an activity',
    record: 'Record',
    cancel: 'Cancel',
    none: 'The live program gives points for no activity yet.',
    reason: 'Reason',
    reasonHelp: 'Kept with your name.',
    activity: 'Activity',
    optional: (name: string) => `${name} (may be left out)`,
  },
});
