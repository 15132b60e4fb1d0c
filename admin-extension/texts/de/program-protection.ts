import { count, type Counted } from '../counted.ts';
import type { programProtectionTexts } from '../en/program-protection.ts';

export const programProtection: typeof programProtectionTexts = {
  trial: {
    examples: (n: Counted) => count(n, 'Beispiel', 'Beispiele'),
    title: 'An der Vergangenheit erproben',
    try: 'Diese Zahlen erproben',
    again: 'Noch einmal erproben',
    stale: 'Sie haben die Zahlen seitdem geändert: Was unten steht, gilt für die vorigen.',
    about:
      'Bewertet die bisherigen Empfehlungen noch einmal mit diesen Zahlen. Nichts ändert sich, und nichts muss gespeichert werden.',
    nothing:
      'Es gibt noch keine Vergangenheit zum Erproben. Sobald Freunde über die Links Ihrer Mitglieder gekommen sind, sehen Sie hier, was andere Zahlen bewirkt hätten.',
    since: (date: string) => `Die seit ${date}, jede nach dem, was von ihr bekannt war.`,
    through: 'Gehen durch',
    wait: 'Warten auf Sie',
    blocked: 'Gesperrt',
    referrals: 'Empfehlungen',
    live: 'Mit den aktiven Zahlen',
    these: 'Mit diesen',
    caption: 'Was aus den bisherigen Empfehlungen wird',
    changed: 'Bei wem es anders käme',
    changedLabel: 'Empfehlungen, bei denen es anders käme',
    friend: 'Freund oder Freundin',
  },
  card: {
    title: 'Schutz',
    hint: 'Jedes Anzeichen, dass Freund und Werbender dieselbe Person sein könnten, erhöht einen Wert. Nichts wird stillschweigend verworfen: Was wartet oder gesperrt ist, steht mit den Belegen unter Empfehlungen.',
    reset: 'Auf unsere Vorgaben zurücksetzen',
    review: 'Wartet auf Sie ab',
    reviewHelp: 'Ab diesem Wert sieht sich zuerst jemand aus Ihrem Team den Fall an.',
    block: 'Gesperrt ab',
    blockHelp: 'Ab diesem Wert gibt es nichts, bis Ihr Team es freigibt.',
    perDay: 'Übliche Zahl von Freunden an einem Tag',
    perDayHelp: 'Je Werbendem. Mehr davon sind ein Anzeichen.',
    remember: 'Anzeichen merken für',
    days: 'Tage',
    rememberHelp:
      'Postfächer, Telefonnummern, Adressen, Geräte und Netze werden nur als verschlüsselte Hashes behalten, die niemand zurücklesen kann, und nach dieser Zeit gelöscht.',
    weights: 'Was jedes Anzeichen zählt',
    ours: 'Unsere Vorgaben',
    changed: (n: Counted) => `${count(n, 'Anzeichen', 'Anzeichen')} geändert`,
  },
  signals: {
    same_email: {
      label: 'Das eigene Postfach des Werbenden',
      help: 'Abgesehen von Punkten, Zusätzen und Zweitnamen eines Anbieters.',
    },
    similar_email: {
      label: 'Fast das Postfach des Werbenden',
      help: 'Derselbe Name bis auf Ziffern, beim selben Anbieter.',
    },
    same_phone: {
      label: 'Das Telefon des Werbenden',
      help: 'Dieselbe Nummer, wie auch immer geschrieben.',
    },
    same_address: {
      label: 'Die Adresse des Werbenden',
      help: 'Familien und Wohngemeinschaften teilen eine.',
    },
    same_device: {
      label: 'Genau der Browser des Werbenden',
      help: 'Zählt anstelle eines ähnlichen Browsers und des Netzes.',
    },
    same_browser: {
      label: 'Ein ähnlicher Browser in seinem Netz',
      help: 'Dieselbe Art und Version, im selben Zuhause.',
    },
    same_network: {
      label: 'Das Netz des Werbenden',
      help: 'Ein Zuhause, ein Büro oder ein Café.',
    },
    same_payment_name: {
      label: 'Auf den Namen des Werbenden bezahlt',
      help: 'Auf der Rechnung steht sein Name.',
    },
    repeated_friend: {
      label: 'Wie ein früherer Freund',
      help: 'Teilt Postfach, Telefon, Gerät oder Namen mit einem anderen Freund dieses Werbenden oder eine Adresse mit zweien.',
    },
    existing_customer: {
      label: 'Hat hier schon gekauft',
      help: 'Das Angebot ist für neue Kunden.',
    },
    known_customer: {
      label: 'Wie ein anderer Kunde',
      help: 'Der Name und die Adresse oder das Telefon von jemandem, der hier gekauft hat.',
    },
    disposable_mail: {
      label: 'Ein Wegwerf-Postfach',
      help: 'Von einem Dienst, dessen Postfächer nur Minuten leben.',
    },
    velocity: {
      label: 'Viele Freunde an einem Tag',
      help: 'Mehr, als Sie üblich finden.',
    },
  },
};
