import type { channelsTexts } from '../en/channels.ts';

export const channels: typeof channelsTexts = {
  title: 'Verkaufskanäle',
  subtitle: 'Wo Mitglieder neben Ihrem Shopify-Shop sammeln und einlösen',
  connectStripe: 'Stripe verbinden',
  none: 'Shopify ist Ihr einziger Kanal',
  noneHelp:
    'Verkaufen Sie auch über Stripe Checkout? Verbinden Sie das Konto: Zahlungen dort bringen Punkte, und Mitglieder lösen ihre dort als Gutscheincodes ein. Ein Guthaben für beides.',
  card: {
    title: (name) => `Stripe: ${name}`,
    live: 'Echtbetrieb',
    test: 'Testmodus',
    connected: 'Verbunden',
    disconnected: 'Getrennt',
    againOf: (name) => `${name} erneut verbinden`,
    change: 'Schlüssel oder Websites ändern',
    again: 'Erneut verbinden',
    renew: 'Neues Token-Geheimnis',
    renewOf: (name) => `Neues Token-Geheimnis für ${name}`,
    disconnect: 'Trennen',
    disconnectOf: (name) => `${name} trennen`,
    deaf: 'Stripe meldet uns noch keine Zahlungen',
    deafBefore: 'Öffnen Sie in Stripe „Developers“, dann „Webhooks“, fügen Sie den Endpunkt ',
    deafAfter: ' hinzu und verbinden Sie erneut mit seinem Signaturgeheimnis.',
    account: 'Konto',
    webhook: 'Webhook',
    address: 'Seine Adresse',
    runsOn: 'Widget läuft auf',
    noWebsite: 'Noch keiner Website',
    webhooks: {
      registered: 'Von Regulars eingerichtet',
      by_hand: 'Von Ihnen eingerichtet',
      missing: 'Nicht eingerichtet',
    },
  },
  connect: {
    titleAgain: (name) => `${name} erneut verbinden`,
    submit: 'Verbinden',
    cancel: 'Abbrechen',
    done: (name) => `${name} ist verbunden`,
    key: 'Eingeschränkter Schlüssel',
    keyHelp:
      'Wird verschlüsselt verwahrt und nie wieder angezeigt. Auch ein Schlüssel des Testmodus geht.',
    origins: 'Websites mit dem Widget',
    originsHelp:
      'Ohne Pfad; mehrere mit Kommas. Mitglieder anderer Seiten werden nicht eingelassen.',
    webhook: 'Webhook',
    webhookSummary: 'Wird mit dem Schlüssel eingerichtet',
    signing: 'Signaturgeheimnis',
    signingHelp:
      'Nur wenn Sie den Endpunkt in Stripe selbst angelegt haben, weil der Schlüssel es nicht darf.',
  },
  permissions: {
    intro:
      'Öffnen Sie in Stripe „Developers“, dann „API keys“, und erstellen Sie einen eingeschränkten Schlüssel, der dies darf und sonst nichts:',
    outro:
      'Geschenkkarten und kostenloser Versand gehören Shopify allein: Stripe Checkout hat keinen Code dafür.',
    coupons: 'um die Codes zu erstellen, die Mitglieder einlösen',
    customers: 'um zu wissen, wer zahlt, und um Shop-Guthaben zu geben',
    sessions: 'um zu sehen, was gekauft wurde',
    charges: 'um mit dem Geld auch die Punkte zurückzunehmen',
    products: 'für Gratisprodukte und Punkte je Produkt',
    webhooks: 'damit Stripe sich von selbst bei Regulars meldet',
    accounts: 'um zu wissen, welches Konto es ist',
  },
  disconnecting: {
    title: (name) => `${name} trennen?`,
    submit: 'Trennen',
    keep: 'Behalten',
    done: (name) => `${name} ist getrennt`,
    what: 'Zahlungen dort bringen keine Punkte mehr, und Websites des Kontos können keine Mitglieder einlassen. Der Schlüssel wird gelöscht. Mitglieder behalten ihre Punkte; Punkte offener Codes dort bleiben zurückgelegt, bis Sie das Konto erneut verbinden.',
  },
  renewing: {
    title: 'Ein neues Token-Geheimnis erstellen?',
    submit: 'Neues erstellen',
    keep: 'Altes behalten',
    what: 'Tokens, die mit dem alten Geheimnis signiert wurden, werden von da an abgelehnt, und Mitglieder sehen das Widget als Gäste, bis Ihr Server mit dem neuen signiert.',
  },
  secret: {
    title: 'Ihr Token-Geheimnis',
    done: 'Ich habe es verwahrt',
    once: 'Es wird nur jetzt angezeigt',
    onceHelp: 'Verwahren Sie es dort, wo Ihr Server seine Geheimnisse liest, nie in einer Seite.',
    label: 'Token-Geheimnis',
    use: (name) =>
      `Ihr Server signiert damit, wer ein Kunde von ${name} ist. Wie, steht auf dieser Seite unter „Mitglieder einlassen“.`,
  },
  token: {
    title: 'Mitglieder einlassen',
    hint: 'Außerhalb von Shopify sagt Ihr Server, wer angemeldet ist: mit einem Token, das höchstens eine Stunde gilt.',
    account: 'Konto',
    who: 'Ihr Server antwortet, wer angemeldet ist, mit Ihrer eigenen Kundennummer. Hier mit Node und dem Paket „jose“:',
    signing: 'Ein Kunden-Token signieren',
    email:
      'Eine E-Mail-Adresse, die Ihr Shop bestätigt hat, verbindet den Kunden mit dem Mitglied derselben Adresse, sodass in Shopify gesammelte Punkte sofort da sind.',
    place:
      'Dort fragt das Widget nach. Legen Sie seine Dateien aus dist/widget auf Ihre Website und dies auf jede Seite:',
    placing: 'Das Widget einbauen',
  },
};
