import type { reportMoneyTexts } from '../en/report-money.ts';

export const reportMoney: typeof reportMoneyTexts = {
  movement: {
    title: 'Punktebewegung',
    question:
      'Wie viele Punkte kamen dazu, wie viele gingen ab – und geht es auf den Punkt genau auf?',
    figures: {
      opening: {
        title: 'Anfangsbestand',
        says: 'Punkte, die Mitglieder vor dem ersten Tag hatten: verfügbar, vorgemerkt und zurückgelegt.',
      },
      issued: {
        title: 'Ausgegeben',
        says: 'Punkte für Bestellungen, Aktivitäten und Stufen, ob sie schon einlösbar sind oder noch nicht.',
      },
      revoked: {
        title: 'Zurückgenommen',
        says: 'Punkte, die zurückgenommen wurden, weil eine Bestellung erstattet, storniert oder geändert wurde.',
      },
      redeemed: {
        title: 'Eingelöst',
        says: 'Endgültig ausgegebene Punkte: Ihre Prämie wurde verwendet. Punkte einer noch nicht verwendeten Prämie stehen weiter aus.',
      },
      returned: {
        title: 'Zurückgegeben',
        says: 'Eingelöste Punkte, die zurückgingen, weil die Bestellung mit der Prämie erstattet oder storniert wurde.',
      },
      expired: {
        title: 'Verfallen',
        says: 'Punkte, die niemand rechtzeitig verwendet hat.',
      },
      adjusted: {
        title: 'Angepasst',
        says: 'Was Personal und Importe gutgeschrieben haben, abzüglich dessen, was sie abgezogen haben. Unter null: Es wurde mehr abgezogen.',
      },
      closing: {
        title: 'Endbestand',
        says: 'Punkte, die Mitglieder nach dem letzten Tag haben: Anfangsbestand + ausgegeben − zurückgenommen − eingelöst + zurückgegeben − verfallen + angepasst.',
      },
    },
    charts: {
      moves: {
        title: 'Zugänge und Abgänge',
        says: 'Ausgegebene Punkte stehen über der Linie; eingelöste, verfallene und zurückgenommene darunter.',
      },
      outstanding: {
        title: 'Ausstehende Punkte',
        says: 'Punkte, die Mitglieder am Ende jedes Tages hatten: verfügbar, vorgemerkt und zurückgelegt.',
      },
    },
    tables: {
      days: {
        title: 'Tag für Tag',
        says: 'Jede Zeile geht für sich auf und beginnt dort, wo die vorige endet. Geld sind Punkte zum Wert eines Punkts.',
      },
      kinds: {
        title: 'Nach Art der Buchung',
        says: 'Auf welche Weise sich Punkte bewegt haben und von welchem Konto auf welches, direkt aus dem Punktekonto.',
      },
    },
  },
  liability: {
    title: 'Verbindlichkeit',
    question: 'Was werden die Punkte, die Mitglieder noch haben, voraussichtlich kosten?',
    figures: {
      available: {
        title: 'Verfügbar',
        says: 'Punkte, die Mitglieder jetzt einlösen können.',
      },
      pending: {
        title: 'Vorgemerkt',
        says: 'Punkte, die verdient sind und noch nicht eingelöst werden können.',
      },
      held: {
        title: 'Zurückgelegt',
        says: 'Punkte für Prämien, die angefordert und noch nicht verwendet sind.',
      },
      outstanding: {
        title: 'Ausstehend',
        says: 'Verfügbar + vorgemerkt + zurückgelegt, am Ende des letzten Tages.',
      },
      value: {
        title: 'Voller Wert',
        says: 'Was alle ausstehenden Punkte kosten würden, wenn jeder verwendet würde: nach der Prämie, die je Punkt am meisten Geld gibt.',
      },
      breakage: {
        title: 'Erwarteter Verfall',
        says: 'Anteil der ausstehenden Punkte, der nie verwendet wird, soweit frühere Monate das zeigen.',
      },
      liability_low: {
        title: 'Verbindlichkeit, niedrig',
        says: 'Voller Wert abzüglich Verfall, wenn so viele Punkte liegen bleiben wie in den Monaten mit den meisten.',
      },
      liability_base: {
        title: 'Verbindlichkeit, erwartet',
        says: 'Voller Wert × (1 − erwarteter Verfall).',
      },
      liability_high: {
        title: 'Verbindlichkeit, hoch',
        says: 'Voller Wert abzüglich Verfall, wenn so wenige Punkte liegen bleiben wie in den Monaten mit den wenigsten.',
      },
    },
    charts: {
      liability: {
        title: 'Ausstehende Punkte im Lauf der Zeit',
        says: 'Verfügbare, vorgemerkte und zurückgelegte Punkte am Ende jedes Tages oder Monats.',
      },
      cohorts: {
        title: 'Noch offen, nach Monat des Verdienens',
        says: 'Punkte jedes Monats, die weder eingelöst noch verfallen sind.',
      },
    },
    tables: {
      cohorts: {
        title: 'Was aus den Punkten jedes Monats wurde',
        says: 'Punkte, die in einem Monat verdient wurden, und was seither aus ihnen wurde. Verfall ist der Anteil der noch offenen, der voraussichtlich nie eingelöst wird.',
      },
    },
  },
  expiring: {
    title: 'Bevorstehender Verfall',
    question: 'Welche Punkte verfallen wann, und wen kann man noch erinnern?',
    figures: {
      expiring_30: {
        title: 'In 30 Tagen',
        says: 'Punkte, die innerhalb von 30 Tagen verfallen, wenn sie nicht verwendet werden.',
      },
      expiring_90: {
        title: 'In 90 Tagen',
        says: 'Punkte, die innerhalb von 90 Tagen verfallen, wenn sie nicht verwendet werden.',
      },
      expiring_365: {
        title: 'In einem Jahr',
        says: 'Punkte, die innerhalb von 365 Tagen verfallen, wenn sie nicht verwendet werden.',
      },
      never: {
        title: 'Nie',
        says: 'Punkte ohne Verfallsdatum.',
      },
      members_30: {
        title: 'Mitglieder, 30 Tage',
        says: 'Mitglieder mit mindestens einem Punkt, der innerhalb von 30 Tagen verfällt.',
      },
    },
    charts: {
      calendar: {
        title: 'Die nächsten zwölf Monate',
        says: 'Punkte nach dem Monat, in dem sie verfallen, so wie Mitglieder sie jetzt haben.',
      },
    },
    tables: {
      days: {
        title: 'Die nächsten 60 Tage mit Verfall',
        says: 'Tage, an denen Punkte verfallen, aus wie vielen Gutschriften und bei wie vielen Mitgliedern.',
      },
      months: {
        title: 'Monat für Monat',
        says: 'Punkte nach dem Monat, in dem sie verfallen, und was sie wert sind.',
      },
    },
  },
};
