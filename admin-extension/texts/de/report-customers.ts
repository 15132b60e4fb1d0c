import type { reportCustomersTexts } from '../en/report-customers.ts';

export const reportCustomers: typeof reportCustomersTexts = {
  participation: {
    title: 'Beteiligung',
    question: 'Wie viele Mitglieder machen mit, und wie viele gehören nur dazu?',
    figures: {
      members: {
        title: 'Mitglieder',
        says: 'Alle, die am Ende des letzten Tages im Programm waren.',
      },
      joined: {
        title: 'Beigetreten',
        says: 'Mitglieder, die in dieser Zeit beigetreten sind.',
      },
      active: {
        title: 'Aktive Mitglieder',
        says: 'Mitglieder, die in dieser Zeit Punkte verdient oder eine Prämie angefordert haben.',
      },
      participation: {
        title: 'Beteiligung',
        says: 'Aktive Mitglieder ÷ Mitglieder.',
      },
      redemption_rate: {
        title: 'Einlösequote',
        says: 'Eingelöste Punkte ÷ ausgegebene Punkte, beide in dieser Zeit.',
      },
      earned_members: {
        title: 'Mitglieder, die verdienten',
        says: 'Mitglieder, die in dieser Zeit Punkte bekommen haben.',
      },
      redeemed_members: {
        title: 'Mitglieder, die einlösten',
        says: 'Mitglieder, die in dieser Zeit eine Prämie angefordert haben.',
      },
    },
    charts: {
      active: {
        title: 'Aktive Mitglieder im Lauf der Zeit',
        says: 'Mitglieder, die an jedem Tag oder in jedem Monat Punkte verdient oder eine Prämie angefordert haben.',
      },
      joined: {
        title: 'Neue Mitglieder',
        says: 'Mitglieder, die an jedem Tag oder in jedem Monat beigetreten sind.',
      },
    },
    tables: {
      months: {
        title: 'Monat für Monat',
        says: 'Der erste und der letzte Monat zählen nur ihre Tage innerhalb der gewählten Zeit.',
      },
    },
  },
  customers: {
    title: 'Mitglieder und andere',
    question: 'Kaufen Mitglieder öfter und mehr als Kunden, die keine Mitglieder sind?',
    figures: {
      customers_members: {
        title: 'Mitglieder, die kauften',
        says: 'Mitglieder mit mindestens einer Bestellung in dieser Zeit.',
      },
      customers_others: {
        title: 'Andere, die kauften',
        says: 'Kunden außerhalb des Programms mit mindestens einer Bestellung in dieser Zeit.',
      },
      repeat_rate_members: {
        title: 'Wiederkauf, Mitglieder',
        says: 'Mitglieder mit zwei oder mehr Bestellungen ÷ Mitglieder mit einer oder mehr, in dieser Zeit.',
      },
      repeat_rate_others: {
        title: 'Wiederkauf, andere',
        says: 'Kunden außerhalb des Programms mit zwei oder mehr Bestellungen ÷ solche mit einer oder mehr, in dieser Zeit.',
      },
      orders_per_member: {
        title: 'Bestellungen je Mitglied',
        says: 'Bestellungen von Mitgliedern ÷ Mitglieder, die kauften, in dieser Zeit.',
      },
      orders_per_other: {
        title: 'Bestellungen je anderem Kunden',
        says: 'Bestellungen von Kunden außerhalb des Programms ÷ solche, die kauften, in dieser Zeit.',
      },
      order_value_members: {
        title: 'Bestellwert, Mitglieder',
        says: 'Durchschnittlicher Nettoumsatz einer Bestellung eines Mitglieds: Ware nach Rabatten und Erstattungen, ohne Steuer und Versand.',
      },
      order_value_others: {
        title: 'Bestellwert, andere',
        says: 'Durchschnittlicher Nettoumsatz einer Bestellung von jemand anderem: Ware nach Rabatten und Erstattungen, ohne Steuer und Versand.',
      },
      lifetime_value_members: {
        title: 'Kundenwert, Mitglieder',
        says: 'Durchschnittlicher Nettoumsatz eines Mitglieds, das in dieser Zeit gekauft hat, aus allen Bestellungen seit der ersten.',
      },
      lifetime_value_others: {
        title: 'Kundenwert, andere',
        says: 'Durchschnittlicher Nettoumsatz eines Kunden außerhalb des Programms, der in dieser Zeit gekauft hat, aus allen Bestellungen seit der ersten.',
      },
      attributed_revenue: {
        title: 'Zugeordneter Umsatz',
        says: 'Nettoumsatz von Bestellungen mit einer Prämie oder Empfehlung. Zugeordnet: Ein Teil davon wäre ohnehin gekommen.',
      },
      redeeming_orders: {
        title: 'Bestellungen mit Prämie',
        says: 'Bestellungen in dieser Zeit, in denen eine Prämie verwendet wurde.',
      },
    },
    charts: {
      revenue: {
        title: 'Nettoumsatz',
        says: 'Ware nach Rabatten und Erstattungen, ohne Steuer und Versand: von Mitgliedern, von anderen und aus Bestellungen mit Prämie oder Empfehlung.',
      },
    },
    tables: {
      kinds: {
        title: 'Nebeneinander',
        says: 'Dieselben Werte für Mitglieder und für Kunden außerhalb des Programms. Mitglieder sind oft von Anfang an die besseren Kunden: Ein Unterschied ist noch keine Wirkung.',
      },
    },
  },
  cohorts: {
    title: 'Kohorten',
    question: 'Wer in einem Monat zum ersten Mal kaufte: wie viele davon kamen wieder, und wann?',
    figures: {
      retention_3: {
        title: 'In 3 Monaten wieder da',
        says: 'Anteil der Kunden, die innerhalb von drei Monaten nach der ersten Bestellung wieder kauften, unter denen, deren erste Bestellung mindestens so lange her ist.',
      },
      retention_6: {
        title: 'In 6 Monaten wieder da',
        says: 'Anteil der Kunden, die innerhalb von sechs Monaten nach der ersten Bestellung wieder kauften, unter denen, deren erste Bestellung mindestens so lange her ist.',
      },
      retention_12: {
        title: 'In 12 Monaten wieder da',
        says: 'Anteil der Kunden, die innerhalb von zwölf Monaten nach der ersten Bestellung wieder kauften, unter denen, deren erste Bestellung mindestens so lange her ist.',
      },
      repeat_rate: {
        title: 'Wiederkauf',
        says: 'Kunden mit zwei oder mehr Bestellungen ÷ Kunden mit einer oder mehr, aller gezeigten Kohorten.',
      },
    },
    charts: {
      retention: {
        title: 'Wer wieder kaufte',
        says: 'Jede Zeile sind die Kunden eines Monats nach ihrer ersten Bestellung; jede Zelle der Anteil, der so viele Monate später kaufte.',
      },
      retention_members: {
        title: 'Wer wieder kaufte: Mitglieder',
        says: 'Wie bei allen, nur mit denen, die heute Mitglieder sind.',
      },
      retention_others: {
        title: 'Wer wieder kaufte: andere',
        says: 'Wie bei allen, ohne Mitglieder.',
      },
      revenue: {
        title: 'Nettoumsatz je Kunde',
        says: 'Was ein Kunde jedes Monats bis so viele Monate nach der ersten Bestellung im Schnitt gebracht hat, alle Bestellungen zusammen.',
      },
    },
    tables: {
      cohorts: {
        title: 'Kohorten als Tabelle',
        says: 'Anteil der neuen Kunden jedes Monats, die in den Monaten danach kauften.',
      },
    },
  },
  tiers: {
    title: 'Stufen',
    question: 'Wer steht auf welcher Stufe, wer steigt auf, und was ist eine Stufe wert?',
    figures: {
      members_in_tiers: {
        title: 'Mitglieder auf einer Stufe',
        says: 'Mitglieder, die heute auf einer Stufe stehen, welche Zeit auch gewählt ist.',
      },
      share_in_tiers: {
        title: 'Anteil auf einer Stufe',
        says: 'Mitglieder auf einer Stufe ÷ alle Mitglieder.',
      },
      rose: {
        title: 'Aufgestiegen',
        says: 'Wie oft in dieser Zeit ein Mitglied auf eine höhere Stufe kam.',
      },
      fell: {
        title: 'Abgestiegen',
        says: 'Wie oft in dieser Zeit ein Mitglied auf eine niedrigere Stufe oder auf keine mehr kam.',
      },
    },
    charts: {
      rises: {
        title: 'Auf und ab',
        says: 'Wechsel auf eine höhere Stufe über der Linie, auf eine niedrigere darunter.',
      },
    },
    tables: {
      tiers: {
        title: 'Die Stufen',
        says: 'Mitglieder von heute, ihre Punkte und ihr Nettoumsatz je Mitglied in den zwölf Monaten bis zum letzten Tag.',
      },
      movements: {
        title: 'Wechsel zwischen Stufen',
        says: 'Wie viele Mitglieder in dieser Zeit von welcher Stufe auf welche kamen.',
      },
    },
  },
};
