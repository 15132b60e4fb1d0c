import type { checklistTexts } from '../en/checklist.ts';

export const checklist: typeof checklistTexts = {
  title: 'Von hier bis zum laufenden Programm',
  progress: (done, of) => `${done} von ${of} erledigt`,
  steps: 'Schritte',
  next: (step) => `Als Nächstes: ${step}`,
  finish: 'Alles ist erledigt.',
  live: 'Ihr Programm läuft.',
  close: 'Weglegen',
  open: 'Weiter',
  states: {
    done: 'erledigt',
    running: 'läuft',
    failed: 'fehlgeschlagen',
    open: 'zu tun',
  },
  names: {
    history: 'Ihre Vergangenheit mitbringen',
    program: 'Ihr Programm wählen',
    branding: 'An Ihren Shop anpassen',
    widget: 'Das Widget einschalten',
    order: 'Mit einer Bestellung ausprobieren',
    live: 'Loslegen',
  },
};
