import type { reportProgramTexts } from '../en/report-program.ts';

export const reportProgram: typeof reportProgramTexts = {
  rewards: {
    title: 'Prämien',
    question: 'Welche Prämien wirken: angefordert, verwendet, und in welchen Bestellungen?',
    figures: {
      redemptions: {
        title: 'Einlösungen',
        says: 'Prämien, die Mitglieder in dieser Zeit angefordert haben.',
      },
      used: {
        title: 'Verwendet',
        says: 'Prämien, die in dieser Zeit angefordert und seitdem verwendet wurden, wann immer das war.',
      },
      expired_unused: {
        title: 'Unbenutzt abgelaufen',
        says: 'In dieser Zeit angeforderte Prämien, deren Code abgelaufen ist. Ihre Punkte gingen zurück, außer wenn das Programm sie einbehält.',
      },
      points_spent: {
        title: 'Ausgegebene Punkte',
        says: 'Punkte verwendeter Prämien, abzüglich dessen, was zurückging.',
      },
      order_revenue: {
        title: 'Umsatz mit Prämie',
        says: 'Nettoumsatz von Bestellungen, in denen eine Prämie verwendet wurde: Ware nach Rabatten und Erstattungen, ohne Steuer und Versand.',
      },
      average_order: {
        title: 'Bestellwert mit Prämie',
        says: 'Nettoumsatz von Bestellungen mit einer Prämie ÷ diese Bestellungen.',
      },
    },
    charts: {
      used: {
        title: 'Angefordert und verwendet',
        says: 'Prämien nach dem Tag oder dem Monat, in dem sie angefordert wurden, und wie viele davon verwendet wurden.',
      },
    },
    tables: {
      rewards: {
        title: 'Prämie für Prämie',
        says: 'Was aus jeder Prämie wurde, die in dieser Zeit angefordert wurde.',
      },
    },
  },
  campaigns: {
    title: 'Kampagnen',
    question: 'Was hat jede Kampagne vergeben, und was wurde währenddessen gekauft?',
    figures: {
      points: {
        title: 'Vergebene Punkte',
        says: 'Punkte, die Kampagnen zusätzlich zu den Regeln vergeben haben.',
      },
      orders: {
        title: 'Bestellungen',
        says: 'Bestellungen, für die eine Kampagne Punkte vergeben hat.',
      },
      revenue: {
        title: 'Umsatz',
        says: 'Nettoumsatz dieser Bestellungen: Ware nach Rabatten und Erstattungen, ohne Steuer und Versand.',
      },
      cost: {
        title: 'Kosten',
        says: 'Vergebene Punkte × Wert eines Punkts, vor Verfall.',
      },
    },
    charts: {
      points: {
        title: 'Punkte nach Kampagne',
        says: 'Punkte, die jede Kampagne im Lauf der Zeit vergeben hat; von vielen die, die am meisten vergaben.',
      },
    },
    tables: {
      campaigns: {
        title: 'Kampagne für Kampagne',
        says: 'Was jede Kampagne in dieser Zeit vergeben hat, an wie viele Käufer und in welchen Bestellungen.',
      },
    },
  },
  referrals: {
    title: 'Empfehlungen',
    question:
      'Was haben Freunde gebracht, die Mitglieder eingeladen haben, und was hat es gekostet?',
    figures: {
      shares: {
        title: 'Geteilt',
        says: 'Wie oft Mitglieder ihren Link geteilt haben.',
      },
      clicks: {
        title: 'Klicks',
        says: 'Wie oft ein Link geöffnet wurde.',
      },
      claims: {
        title: 'Angenommen',
        says: 'Freunde, die das Angebot des Links angenommen haben.',
      },
      orders: {
        title: 'Erste Bestellungen',
        says: 'Freunde, die zum ersten Mal bestellt haben.',
      },
      rewards: {
        title: 'Belohnt',
        says: 'Empfehlungen, für die das Mitglied belohnt wurde.',
      },
      revenue: {
        title: 'Zugeordneter Umsatz',
        says: 'Ware der ersten Bestellungen von Freunden nach Rabatten und Erstattungen. Zugeordnet: Manche wären ohnehin gekommen.',
      },
      discounts: {
        title: 'Rabatte',
        says: 'Was die Codes der Freunde von ihren Bestellungen abgezogen haben.',
      },
      points_given: {
        title: 'Vergebene Punkte',
        says: 'Punkte, die Mitglieder und Freunde für Empfehlungen bekommen haben.',
      },
      gifts: {
        title: 'Andere Geschenke',
        says: 'Geschenke an Mitglieder, und an Freunde, was kein Code ist oder noch nicht verwendet wurde.',
      },
    },
    charts: {
      steps: {
        title: 'Schritt für Schritt',
        says: 'Klicks, Annahmen, erste Bestellungen und Belohnungen an jedem Tag oder in jedem Monat. Jedes zählt, wann es geschah.',
      },
    },
    tables: {
      channels: {
        title: 'Wege des Teilens',
        says: 'Wie Freunde kamen, und wie weit sie gingen.',
      },
      advocates: {
        title: 'Wer Freunde bringt',
        says: 'Die Mitglieder, deren Freunde am häufigsten belohnt wurden.',
      },
    },
  },
};
