/** Whoever followed a friend’s link. */
export const invitation = {
  from: '{name} lädt dich ein',
  minimum: 'Ab einem Bestellwert von {money}.',
  claimDays: 'Danach hast du {days} Zeit zum Bestellen.',
  emailLabel: 'Deine E-Mail-Adresse',
  emailWhy:
    'Dorthin schicken wir dir auch den Code. Kein Newsletter, und wer dich einlädt, sieht sie nicht.',
  emailBad: 'Bitte gib deine vollständige E-Mail-Adresse ein, etwa name@example.com.',
  get: 'Angebot sichern',
  nobody: 'Hier ist nichts mehr',
  nobodyWhy:
    'Dieser Link führt zu keinem Angebot. Bitte die Person, die ihn dir geschickt hat, um einen neuen.',
  another: 'Andere E-Mail-Adresse verwenden',
  ready: 'Es gehört dir!',
  making: 'Einen Moment',
  waiting: 'Es ist unterwegs',
  no_code: 'Du bist dabei!',
  over: 'Dieses Angebot ist vorbei',
  existing_customer: 'Schön, dich wiederzusehen!',
  own_link: 'Das bist ja du!',
  taken: 'Du hast schon eins',
  slow: 'Das dauert etwas länger. Du bekommst den Code auch per E-Mail.',
  code: 'Code',
  validUntil: 'Gültig bis {date}',
  apply: 'Im Warenkorb anwenden',
  copy: 'Kopieren',
};
