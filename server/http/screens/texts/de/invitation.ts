/** Whoever followed a friend’s link. */
export const invitation = {
  from: '{name} lädt dich ein',
  minimum: 'Ab einem Bestellwert von {money}.',
  claimDays: 'Danach hast du {days} Zeit.',
  emailLabel: 'Deine E-Mail-Adresse',
  emailWhy:
    'Dorthin schicken wir dir auch den Code. Kein Newsletter, und wer dich einlädt, sieht sie nicht.',
  emailBad: 'Bitte schreib deine E-Mail-Adresse ganz aus, etwa name@example.com.',
  get: 'Angebot sichern',
  nobody: 'Hier ist nichts mehr',
  nobodyWhy:
    'Dieser Link führt zu keinem Angebot. Frag, wer ihn dir geschickt hat, nach einem neuen.',
  another: 'Eine andere E-Mail-Adresse nehmen',
  ready: 'Er gehört dir!',
  making: 'Einen Moment',
  waiting: 'Ist unterwegs',
  no_code: 'Du bist dabei!',
  over: 'Das ist vorbei',
  existing_customer: 'Schön, dich wiederzusehen!',
  own_link: 'Das bist ja du!',
  taken: 'Du hast schon einen',
  slow: 'Das dauert etwas länger. Du bekommst ihn auch per E-Mail.',
  look: 'Noch einmal nachsehen',
  code: 'Code',
  validUntil: 'Gültig bis {date}',
  apply: 'Im Warenkorb anwenden',
  copy: 'Kopieren',
};
