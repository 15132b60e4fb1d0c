import type { memberActivitiesTexts } from '../en/member-activities.ts';

export const memberActivities: typeof memberActivitiesTexts = {
  tab: {
    record: 'Aktivität eintragen',
    emptyTitle: 'Bisher nichts als Bestellungen',
    emptyText:
      'Beitritt, Geburtstage, Bewertungen und was Ihre eigenen Systeme melden, stehen hier, mit ihren Punkten oder dem Grund, warum sie keine gebracht haben.',
    caption: 'Aktivitäten, neueste zuerst',
    pages: 'Seiten der Aktivitäten',
    sources: {
      api: 'über die API',
      shopper: 'im Shop',
      system: 'von selbst',
      staff: 'vom Team',
    },
    activity: 'Aktivität',
    state: 'Status',
    noPoints: 'Keine Punkte',
    points: 'Punkte',
    when: 'Wann',
    told: (source: string) => `Gemeldet ${source}`,
    toldBy: (source: string, by: string) => `Gemeldet ${source} (${by})`,
  },
  record: {
    title: 'Aktivität eintragen',
    record: 'Eintragen',
    cancel: 'Abbrechen',
    none: 'Das aktive Programm gibt noch für keine Aktivität Punkte.',
    reason: 'Grund',
    reasonHelp: 'Bleibt mit Ihrem Namen erhalten.',
    activity: 'Aktivität',
    optional: (name: string) => `${name} (kann fehlen)`,
  },
};
