import type { versionsTexts } from '../en/versions.ts';

export const versions: typeof versionsTexts = {
  title: 'Versionen',
  subtitle: 'Jede Bestellung behält die Version, unter der sie Punkte bekam',
  back: 'Programm',
  pages: 'Seiten der Versionen',
  version: (version) => `Version ${version}`,
  live: 'Gilt jetzt',
  view: 'Als JSON ansehen',
  viewOf: (version) => `Version ${version} als JSON ansehen`,
  restore: 'Als Entwurf zurückholen',
  restoreOf: (version) => `Version ${version} zurückholen`,
  published: (instant, by) => `Veröffentlicht ${instant} von ${by}`,
  first: 'Das erste Programm.',
  same: 'Bedeutet dasselbe wie die Version davor.',
  json: {
    title: (version) => `Version ${version} als JSON`,
    download: 'Herunterladen',
    close: 'Schließen',
  },
  restoring: {
    title: (version) => `Version ${version} als Entwurf zurückholen?`,
    keep: 'Alles lassen, wie es ist',
    what: 'Sie ersetzt den Entwurf, den es jetzt vielleicht gibt. Kunden sehen nichts davon, bis Sie sie als neue Version veröffentlichen.',
    done: (version) => `Version ${version} ist jetzt der Entwurf`,
  },
};
