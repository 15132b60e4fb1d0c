import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  order: '{known, select, no {Eine Bestellung} other {Bestellung {order}}}',
  orderReady:
    '{known, select, no {Eine Bestellung: jetzt einlösbar} other {Bestellung {order}: jetzt einlösbar}}',
  orderTaken:
    '{known, select, no {Eine Bestellung: zurückgenommen} other {Bestellung {order}: zurückgenommen}}',
  fulfilled: 'Bestellung {order} wurde versandt: Davon sind jetzt {points} einlösbar.',
  confirmed:
    'Die Wartezeit ist vorbei: {known, select, no {Von einer Bestellung} other {Von Bestellung {order}}} sind jetzt {points} einlösbar.',
  earned:
    '{known, select, no {Für eine Bestellung} other {Für Bestellung {order}}} gab es {points}.',
  gaveThenMoved: 'Das waren {points} für Bestellung {order}, die jetzt jemand anderem gehört.',
  gaveThen: 'Das waren {points} für Bestellung {order}, so wie sie damals war. So steht sie jetzt:',
  takenBack:
    '{known, select, no {Von einer Bestellung} other {Von Bestellung {order}}} {count, plural, one {wurde {points}} other {wurden {points}}} zurückgenommen.',
  takenBecause:
    '{why, select, moved {Bestellung {order} gehört jetzt jemand anderem} cancelled {Bestellung {order} wurde storniert} voided {Die Zahlung von Bestellung {order} wurde aufgehoben} fully_refunded {Bestellung {order} kam zurück} other {Von Bestellung {order} kam etwas zurück, oder sie wurde geändert}}. Darum {count, plural, one {wurde {points}} other {wurden {points}}} zurückgenommen.',
  forgiven: 'Weitere {points} waren schon ausgegeben: Danach fragt niemand mehr.',
  expiredTitle: 'Verfallene {points}',
  expired:
    '{count, plural, one {{points} wurde} other {{points} wurden}} nicht rechtzeitig eingelöst.',
  mergeTitle:
    '{known, select, no {{way, select, in {Von einem zusammengelegten Konto} other {An ein zusammengelegtes Konto}}} other {{way, select, in {Bestellung {order}, von einem zusammengelegten Konto} other {Bestellung {order}, an ein zusammengelegtes Konto}}}}',
  mergedDebt:
    'Aus zwei Konten wurde eines: {way, select, in {{points} Schulden kamen mit} other {{points} Schulden gingen mit}}.',
  merged:
    'Aus zwei Konten wurde eines: {known, select, no {{points}} other {{points} aus Bestellung {order}}} {way, select, in {kamen vom anderen} other {gingen an das andere}}.',
  adjustment:
    '{by, select, support {{way, select, in {Vom Kundenservice gutgeschrieben} other {Vom Kundenservice abgezogen}}} other {{way, select, in {Vom Shop gutgeschrieben} other {Vom Shop abgezogen}}}}',
  quoted: '„{text}“',
  activityTitle:
    '{type, select, sign_up {Willkommensbonus} birthday {Geburtstagsbonus} anniversary {Jubiläumsbonus} newsletter {Newsletter-Bonus} review {Bonus für eine Bewertung} social_follow {Bonus fürs Folgen} social_share {Bonus fürs Teilen} profile_complete {Profilbonus} referral {Bonus für eine Empfehlung} invited {Einladungsbonus} other {Bonus: {name}}}',
  activity:
    '{type, select, sign_up {Ein Dankeschön fürs Mitmachen: {points}.} birthday {Alles Gute zum Geburtstag! Von uns gibt es {points}.} anniversary {{points} für ein weiteres Jahr als Mitglied.} newsletter {{points} für die Anmeldung zum Newsletter.} review {{points} für eine Bewertung.} social_follow {{points} fürs Folgen.} social_share {{points} fürs Teilen.} profile_complete {{points} für ein vollständiges Profil.} referral {{points} für einen geworbenen Freund.} invited {{points} für den Weg über den Link eines Freundes.} own {{points} für „{name}“.} other {{points} für {name}.}}',
  tierTitle: 'Willkommen bei {tier}',
  tier: 'Ein Dankeschön für die Stufe {tier}: {points}.',
  moved:
    '{title} ({points} {state, select, held {vorher reserviert} other {noch nicht einlösbar}})',
  reward:
    '{kind, select, none {Prämie} gift_card {Geschenkkarte über {value}} store_credit {{value} Guthaben} voucher {„{title}“ (Gutschein {code})} product {„{title}“ (Code {code})} shipping {Gratisversand (Code {code})} off {{value} Rabatt (Code {code})} other {„{title}“}}',
  redemptionTitle:
    '{step, select, hold {Eingetauscht: {reward}} capture {Eingelöst: {reward}} return {Zurück: {reward}} other {Verloren: {reward}}}',
  setAside:
    '{count, plural, one {{points} wurde} other {{points} wurden}} für eine Prämie reserviert.',
  price: '{points} für „{title}“.',
  priceWorth: '{points} für „{title}“ im Wert von {value}.',
  making:
    '{thing, select, gift_card {Die Geschenkkarte wird gerade erstellt.} store_credit {Das Guthaben wird gerade erstellt.} voucher {Der Gutschein wird gerade erstellt.} other {Der Code wird gerade erstellt.}}',
  issued:
    '{thing, select, gift_card {Die Geschenkkarte ist {code}.} store_credit {Das Guthaben wurde gutgeschrieben.} voucher {Der Gutschein ist {code}, und er wurde noch nicht eingetauscht.} other {Der Code ist {code}, und er wurde noch nicht benutzt.}}',
  used: '{thing, select, voucher {Es wurde gegen den Gutschein {code} übergeben.} other {{known, select, no {Der Code {code} wurde benutzt.} other {Der Code {code} wurde bei Bestellung {order} benutzt.}}}}',
  returned:
    '{thing, select, gift_card {Die Geschenkkarte {code} wurde zurückgenommen.} store_credit {Das Guthaben wurde zurückgenommen.} voucher {Der Gutschein {code} wurde zurückgenommen.} other {{known, select, no {Der Code {code} wurde bei einer Bestellung benutzt, die zurückkam.} other {Der Code {code} wurde bei Bestellung {order} benutzt, die zurückkam.}}}}',
  failed:
    '{thing, select, gift_card {Die Geschenkkarte konnte nicht erstellt werden.} store_credit {Das Guthaben konnte nicht erstellt werden.} voucher {Der Gutschein konnte nicht erstellt werden.} other {Der Code konnte nicht erstellt werden.}}',
  cancelled:
    '{thing, select, gift_card {Die Geschenkkarte {code} wurde unbenutzt zurückgenommen.} store_credit {Das Guthaben wurde unbenutzt zurückgenommen.} voucher {Der Gutschein {code} wurde unbenutzt zurückgenommen.} other {Der Code {code} wurde unbenutzt zurückgenommen.}}',
  ranOut:
    '{thing, select, gift_card {Die Geschenkkarte {code} ist unbenutzt abgelaufen.} store_credit {Das Guthaben ist unbenutzt abgelaufen.} voucher {Der Gutschein {code} ist unbenutzt abgelaufen.} other {Der Code {code} ist unbenutzt abgelaufen.}}',
  lost: 'Damit {count, plural, one {ging {points}} other {gingen {points}}} verloren: Was abläuft, bringt seine Punkte nicht zurück.',
  spent:
    '{thing, select, voucher {Es wurde übergeben} code {{known, select, no {Der Code wurde benutzt} other {Der Code wurde bei Bestellung {order} benutzt}}} other {Es kann nicht mehr rückgängig gemacht werden}}: {count, plural, one {{points}, dafür reserviert, ist} other {{points}, dafür reserviert, sind}} ausgegeben.',
  spentAgain:
    '{known, select, no {Der Code wurde benutzt, nachdem seine Punkte zurückgekommen waren. Darum sind sie wieder ausgegeben.} other {Der Code wurde bei Bestellung {order} benutzt, nachdem seine Punkte zurückgekommen waren. Darum sind sie wieder ausgegeben.}}',
  cameBack: '{count, plural, one {{points} kam} other {{points} kamen}} zurück.',
  takenBackWhole:
    'Es wurde zurückgenommen, und {count, plural, one {{points} kam} other {{points} kamen}} damit zurück.',
  cameBackWithOrder:
    'Der Code wurde bei {known, select, no {einer Bestellung} other {Bestellung {order}}} benutzt. Sie kam zurück, und {count, plural, one {{points} kam} other {{points} kamen}} mit ihr zurück.',
  cameBackInPart:
    'Der Code wurde bei {known, select, no {einer Bestellung} other {Bestellung {order}}} benutzt. Etwas davon kam zurück, oder sie war zu klein für den ganzen Wert des Codes: {count, plural, one {{points} kam} other {{points} kamen}} zurück.',
};
