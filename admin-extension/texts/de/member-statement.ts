import type { memberStatementTexts } from '../en/member-statement.ts';

export const memberStatement: typeof memberStatementTexts = {
  dialog: {
    title: (name: string) => `Kontoauszug von ${name}`,
    thisMember: 'diesem Mitglied',
    this_month: 'Dieser Monat',
    last_month: 'Letzter Monat',
    this_year: 'Dieses Jahr',
    last_year: 'Letztes Jahr',
    other: 'Andere Tage',
    pdf: 'PDF, zum Drucken oder Verschicken',
    csv: 'CSV, für eine Tabelle',
    done: 'Der Kontoauszug wurde heruntergeladen',
    download: 'Herunterladen',
    close: 'Schließen',
    period: 'Zeitraum',
    included: (from: string, to: string) => `${from} bis ${to}, beide eingeschlossen`,
    file: 'Datei',
  },
};
