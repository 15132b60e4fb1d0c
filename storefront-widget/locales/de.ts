import type { TextKey } from './en.ts';

export const de: Record<TextKey, string> = {
  close: 'Schließen',
  back: 'Zurück',
  loading: 'Wird geladen',
  retry: 'Noch einmal',
  offline: 'Du scheinst offline zu sein. Dein Guthaben ist sicher; versuch es später noch einmal.',
  unavailable: 'Der Shop antwortet gerade nicht. Dein Guthaben ist sicher; versuch es noch einmal.',
  stale: 'Vielleicht nicht mehr aktuell.',

  hello: 'Hallo, {name}',
  helloAgain: 'Willkommen zurück',
  yourBalance: 'Dein Guthaben',
  balanceIsNow: 'Dein Guthaben: {points}',
  pending: '{count} unterwegs',
  pendingWhy: 'Aus letzten Einkäufen. Ab wann, steht bei jeder Bestellung im „Verlauf“.',
  pendingDays: 'Aus letzten Einkäufen. Einlösbar {days} nach der Bestellung.',
  pendingSent: 'Aus letzten Einkäufen. Einlösbar, sobald die Bestellung verschickt ist.',
  held: '{count} zurückgelegt',
  heldWhy:
    'Für deine noch nicht benutzten Codes. Nimmst du einen zurück, ist der Betrag wieder da.',
  expiring: '{count} bis {date}',
  expiringWhy:
    'Was bis dahin nicht eingelöst ist, verfällt. Was zuerst verfällt, wird zuerst eingelöst.',
  toGo: 'noch {points}',
  toGoFor: 'noch {points}: {title}',
  allInReach: 'Alle Prämien sind für dich erreichbar',

  rewards: 'Prämien',
  codes: 'Codes',
  history: 'Verlauf',
  earn: 'Sammeln',

  noRewards: 'Zurzeit gibt es keine Prämien. Dein Guthaben bleibt dir erhalten.',
  minimum: 'Ab einem Bestellwert von {money}',
  upTo: 'bis zu',
  off: 'Rabatt',
  perStep: '{money} Rabatt je {points}',
  howMany: 'Wie viel möchtest du einlösen?',
  less: 'Weniger',
  more: 'Mehr',
  exchange: '{points} = {money} Rabatt',
  youPay: 'Du löst ein',
  youHave: 'Du hast',
  leaves: 'Dir bleiben',
  redeem: '{points} einlösen',
  singleUse: 'Du bekommst einen Code für eine Bestellung. Unbenutzt kannst du ihn zurücknehmen.',

  waysToEarn: 'So sammelst du',
  perAmount: '{points} je {money} Einkauf',
  signUp: '{points} für deine Anmeldung',
  perAmountWhy: 'Zählt auf Produkte, nach Abzug von Rabatten.',
  signUpWhy: 'Einmal, als Willkommen.',

  guestTitle: 'Mit jeder Bestellung {name} sammeln',
  guestText: 'Melde dich bei {shop} an oder eröffne ein Konto, und mach aus Einkäufen Prämien.',
  createAccount: 'Konto eröffnen',
  signIn: 'Anmelden',
  joinTitle: '{name} sammeln bei {shop}',
  joinText:
    'Die Mitgliedschaft kostet nichts. Deine letzten Bestellungen zählen mit, und jede neue.',
  joinConsent:
    'Mit deinem Beitritt bittest du {shop}, ein Konto für {name} und die Bestellungen dazu zu führen. Du kannst es jederzeit beenden: Schreib einfach an {shop}.',
  join: 'Jetzt mitmachen',
  joining: 'Einen Moment',
  closedText: 'Dieses Konto ist noch kein Mitglied. Frag {shop}, wie du dabei sein kannst.',
  preview: 'Das kannst du bekommen',
};
