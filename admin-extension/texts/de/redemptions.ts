import type { redemptionsTexts } from '../en/redemptions.ts';

export const redemptions: typeof redemptionsTexts = {
  gift: 'Geschenk für eine Empfehlung',
  percent: (percent) => `${percent} %`,
  percentUpTo: (percent, most) => `${percent} %, höchstens ${most}`,
  codes: { gift_card: 'Geschenkkarte', custom: 'Gutschein', other: 'Code' },
  codeIs: (kind, code) => `${kind} ${code}`,
  states: {
    requested: 'Angefragt',
    held: 'Zurückgelegt',
    issued: 'Ausgegeben',
    used: 'Benutzt',
    returned: 'Zurückgegeben',
    failed: 'Fehlgeschlagen',
    cancelled: 'Storniert',
    expired: 'Abgelaufen',
    parked: 'Bitte ansehen',
    ending: 'Wird zurückgenommen',
    handOver: 'Zu übergeben',
    handedOver: 'Übergeben',
  },
  facts: {
    minimum: (money) => `für Bestellungen ab ${money}`,
    usedIn: (order) => `benutzt in Bestellung ${order}`,
    validUntil: (day) => `gültig bis ${day}`,
    undoUntil: (day) => `rückgängig zu machen bis ${day}`,
    onStripe: 'über Stripe',
  },
  returned: {
    lost: (points) => `${points} verfallen`,
    all: 'alle kamen zurück',
    some: (points) => `${points} kamen zurück`,
  },
  cancelling: {
    title: 'Diese Einlösung stornieren?',
    submit: 'Einlösung stornieren',
    keep: 'Behalten',
    done: 'Einlösung storniert',
    name: (title) => `„${title}“`,
    handedOver: (name, points) =>
      `${name} wurde schon übergeben. ${points} gehen trotzdem an das Mitglied zurück.`,
    voucher: (name, points) =>
      `Der Gutschein für ${name} gilt nicht mehr, und ${points} gehen mit ihren alten Verfallsdaten an das Mitglied zurück.`,
    giftCard: (name, points) =>
      `${name} wird zurückgenommen, wenn nichts davon ausgegeben wurde: Zuerst wird die Karte gesperrt, dann gehen ${points} mit ihren alten Verfallsdaten an das Mitglied zurück. Wurde schon etwas ausgegeben, behält das Mitglied sie.`,
    credit: (name, points) =>
      `${name} wird zurückgenommen, wenn nichts davon ausgegeben wurde: Zuerst wird der Betrag vom Konto des Kunden abgezogen, dann gehen ${points} mit ihren alten Verfallsdaten an das Mitglied zurück. Wurde schon etwas ausgegeben, behält das Mitglied das Guthaben.`,
    code: (name, points) =>
      `${name} wird zurückgenommen: Zuerst wird der Code gesperrt, dann gehen ${points} mit ihren alten Verfallsdaten an das Mitglied zurück. Stellt sich heraus, dass der Code benutzt wurde, bleibt er benutzt.`,
    giftHandedOver: (name) => `${name} wurde schon übergeben. Es wird nur als storniert vermerkt.`,
    giftVoucher: (name) =>
      `Der Gutschein für ${name} gilt nicht mehr. Er war ein Geschenk, darum gehen keine Punkte zurück.`,
    giftMoney: (name) =>
      `${name} wird zurückgenommen, wenn nichts davon ausgegeben wurde. Es war ein Geschenk, darum gehen keine Punkte zurück. Wurde schon etwas ausgegeben, behält es das Mitglied.`,
    giftCode: (name) =>
      `${name} wird zurückgenommen: Der Code wird gesperrt. Es war ein Geschenk, darum gehen keine Punkte zurück. Stellt sich heraus, dass der Code benutzt wurde, bleibt er benutzt.`,
  },
};
