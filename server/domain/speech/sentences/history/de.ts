import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  order: '{known, select, no {Eine Bestellung} other {Bestellung {order}}}',
  orderReady:
    '{known, select, no {Eine Bestellung: jetzt einlösbar} other {Bestellung {order}: jetzt einlösbar}}',
  orderTaken:
    '{known, select, no {Eine Bestellung: wieder abgezogen} other {Bestellung {order}: wieder abgezogen}}',
  fulfilled: 'Bestellung {order} wurde versandt. Davon jetzt einlösbar: {points}.',
  confirmed:
    'Die Wartezeit ist vorbei. Jetzt einlösbar {known, select, no {aus einer Bestellung} other {aus Bestellung {order}}}: {points}.',
  earned:
    '{known, select, no {Für eine Bestellung} other {Für Bestellung {order}}} gab es {points}.',
  gaveThenMoved: 'Für Bestellung {order} gab es {points}. Sie gehört jetzt jemand anderem.',
  gaveThen: 'Für Bestellung {order} gab es damals {points}. So steht sie jetzt:',
  takenBack:
    '{known, select, no {Von einer Bestellung} other {Von Bestellung {order}}} {count, plural, one {wurde {points}} other {wurden {points}}} wieder abgezogen.',
  takenBecause:
    '{why, select, moved {Bestellung {order} gehört jetzt jemand anderem} cancelled {Bestellung {order} wurde storniert} voided {Die Zahlung von Bestellung {order} wurde storniert} fully_refunded {Bestellung {order} wurde zurückgegeben} other {Von Bestellung {order} wurde etwas zurückgegeben oder geändert}}. Darum {count, plural, one {wurde {points}} other {wurden {points}}} wieder abgezogen.',
  forgiven: 'Was davon schon ausgegeben war, fordert niemand zurück: {points}.',
  expiredTitle: 'Verfallene {points}',
  expired:
    '{count, plural, one {{points} wurde} other {{points} wurden}} nicht rechtzeitig eingelöst.',
  mergeTitle:
    '{known, select, no {{way, select, in {Von einem zusammengelegten Konto} other {An ein zusammengelegtes Konto}}} other {{way, select, in {Bestellung {order}, von einem zusammengelegten Konto} other {Bestellung {order}, an ein zusammengelegtes Konto}}}}',
  mergedDebt:
    'Aus zwei Konten wurde eines. {way, select, in {Ein Minus kam mit: {points}} other {Ein Minus ging mit: {points}}}.',
  merged:
    'Aus zwei Konten wurde eines. {way, select, in {Vom anderen Konto} other {An das andere Konto}}: {known, select, no {{points}} other {{points} aus Bestellung {order}}}.',
  adjustment:
    '{by, select, support {{way, select, in {Vom Kundenservice gutgeschrieben} other {Vom Kundenservice abgezogen}}} other {{way, select, in {Vom Shop gutgeschrieben} other {Vom Shop abgezogen}}}}',
  quoted: '„{text}“',
  activityTitle:
    '{type, select, sign_up {Willkommensbonus} birthday {Geburtstagsbonus} anniversary {Jubiläumsbonus} newsletter {Newsletter-Bonus} review {Bonus für eine Bewertung} social_follow {Bonus fürs Folgen} social_share {Bonus fürs Teilen} profile_complete {Profilbonus} referral {Bonus für eine Empfehlung} invited {Einladungsbonus} other {Bonus: {name}}}',
  activity:
    '{type, select, sign_up {Ein Dankeschön fürs Mitmachen: {points}.} birthday {Alles Gute zum Geburtstag! Von uns gibt es {points}.} anniversary {{points} für ein weiteres Jahr als Mitglied.} newsletter {{points} für die Anmeldung zum Newsletter.} review {{points} für eine Bewertung.} social_follow {{points} fürs Folgen.} social_share {{points} fürs Teilen.} profile_complete {{points} für ein vollständiges Profil.} referral {{points} für deine Empfehlung.} invited {{points} dafür, dass du über einen Freundeslink gekommen bist.} own {{points} für „{name}“.} other {{points} für {name}.}}',
  tierTitle: 'Willkommen bei {tier}',
  tier: 'Ein Dankeschön für das Erreichen von {tier}: {points}.',
  moved:
    '{title} ({points} {state, select, held {vorher reserviert} other {noch nicht einlösbar}})',
  reward:
    '{kind, select, none {Prämie} gift_card {Geschenkkarte über {value}} store_credit {{value} Shop-Guthaben} voucher {„{title}“ (Gutschein {code})} product {„{title}“ (Code {code})} shipping {Gratisversand (Code {code})} off {{value} Rabatt (Code {code})} other {„{title}“}}',
  redemptionTitle:
    '{step, select, hold {Eingelöst: {reward}} capture {Verwendet: {reward}} return {Zurück: {reward}} other {Verloren: {reward}}}',
  setAside:
    '{count, plural, one {{points} wurde} other {{points} wurden}} für eine Prämie reserviert.',
  price: '{points} für „{title}“.',
  priceWorth: '{points} für „{title}“ im Wert von {value}.',
  making:
    '{thing, select, gift_card {Die Geschenkkarte wird gerade erstellt.} store_credit {Das Shop-Guthaben wird gerade gutgeschrieben.} voucher {Der Gutschein wird gerade erstellt.} other {Der Code wird gerade erstellt.}}',
  issued:
    '{thing, select, gift_card {Die Geschenkkarte ist {code}.} store_credit {Das Shop-Guthaben wurde gutgeschrieben.} voucher {Der Gutschein ist {code}; übergeben wurde noch nichts.} other {Der Code ist {code}, und er wurde noch nicht verwendet.}}',
  used: '{thing, select, voucher {Es wurde gegen den Gutschein {code} übergeben.} other {{known, select, no {Der Code {code} wurde verwendet.} other {Der Code {code} wurde bei Bestellung {order} verwendet.}}}}',
  returned:
    '{thing, select, gift_card {Die Geschenkkarte {code} wurde zurückgenommen.} store_credit {Das Shop-Guthaben wurde zurückgenommen.} voucher {Der Gutschein {code} wurde zurückgenommen.} other {{known, select, no {Der Code {code} wurde bei einer Bestellung verwendet, die zurückgegeben wurde.} other {Der Code {code} wurde bei Bestellung {order} verwendet, die zurückgegeben wurde.}}}}',
  failed:
    '{thing, select, gift_card {Die Geschenkkarte konnte nicht erstellt werden.} store_credit {Das Shop-Guthaben konnte nicht gutgeschrieben werden.} voucher {Der Gutschein konnte nicht erstellt werden.} other {Der Code konnte nicht erstellt werden.}}',
  cancelled:
    '{thing, select, gift_card {Die Geschenkkarte {code} wurde unbenutzt zurückgenommen.} store_credit {Das Shop-Guthaben wurde unbenutzt zurückgenommen.} voucher {Der Gutschein {code} wurde unbenutzt zurückgenommen.} other {Der Code {code} wurde unbenutzt zurückgenommen.}}',
  ranOut:
    '{thing, select, gift_card {Die Geschenkkarte {code} ist unbenutzt abgelaufen.} store_credit {Das Shop-Guthaben ist unbenutzt abgelaufen.} voucher {Der Gutschein {code} ist unbenutzt abgelaufen.} other {Der Code {code} ist unbenutzt abgelaufen.}}',
  lost: 'Damit {count, plural, one {ging {points}} other {gingen {points}}} verloren: Was abläuft, bringt seine Punkte nicht zurück.',
  spent:
    '{thing, select, voucher {Es wurde übergeben} code {{known, select, no {Der Code wurde verwendet} other {Der Code wurde bei Bestellung {order} verwendet}}} other {Es lässt sich nicht mehr rückgängig machen}}. Was dafür reserviert war, ist damit ausgegeben: {points}.',
  spentAgain:
    '{known, select, no {Der Code wurde verwendet, nachdem seine Punkte zurückgekommen waren. Darum sind sie wieder ausgegeben.} other {Der Code wurde bei Bestellung {order} verwendet, nachdem seine Punkte zurückgekommen waren. Darum sind sie wieder ausgegeben.}}',
  cameBack: '{count, plural, one {{points} kam} other {{points} kamen}} zurück.',
  takenBackWhole:
    'Es wurde zurückgenommen, und {count, plural, one {{points} kam} other {{points} kamen}} damit zurück.',
  cameBackWithOrder:
    'Der Code wurde bei {known, select, no {einer Bestellung} other {Bestellung {order}}} verwendet. Sie wurde zurückgegeben, und {count, plural, one {{points} kam} other {{points} kamen}} mit ihr zurück.',
  cameBackInPart:
    'Der Code wurde bei {known, select, no {einer Bestellung} other {Bestellung {order}}} verwendet. Etwas davon wurde zurückgegeben, oder sie war zu klein für den ganzen Wert des Codes: {count, plural, one {{points} kam} other {{points} kamen}} zurück.',
};
