import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  order: '{known, select, no {Een bestelling} other {Bestelling {order}}}',
  orderReady:
    '{known, select, no {Een bestelling: nu te gebruiken} other {Bestelling {order}: nu te gebruiken}}',
  orderTaken:
    '{known, select, no {Een bestelling: weer afgeschreven} other {Bestelling {order}: weer afgeschreven}}',
  fulfilled: 'Bestelling {order} is verzonden: je kunt er nu {points} van gebruiken.',
  confirmed:
    'De wachttijd is voorbij: je kunt nu {points} van {known, select, no {een bestelling} other {bestelling {order}}} gebruiken.',
  earned: '{known, select, no {Een bestelling} other {Bestelling {order}}} leverde {points} op.',
  gaveThenMoved: '{points} voor bestelling {order}, die nu van iemand anders is.',
  gaveThen: '{points} voor bestelling {order} zoals die toen was. Zo is het nu:',
  takenBack:
    '{known, select, no {Van een bestelling} other {Van bestelling {order}}} {count, plural, one {is {points}} other {zijn {points}}} weer afgeschreven.',
  takenBecause:
    '{why, select, moved {Bestelling {order} is nu van iemand anders} cancelled {Bestelling {order} is geannuleerd} voided {De betaling van bestelling {order} is ongedaan gemaakt} fully_refunded {Bestelling {order} is teruggestuurd} other {Iets van bestelling {order} is teruggestuurd of veranderd}}, daarom {count, plural, one {is {points}} other {zijn {points}}} weer afgeschreven.',
  forgiven: 'Wat daarvan al was uitgegeven, vraagt niemand terug: {points}.',
  expiredTitle: 'Vervallen {points}',
  expired: '{count, plural, one {{points} is} other {{points} zijn}} niet op tijd gebruikt.',
  mergeTitle:
    '{known, select, no {{way, select, in {Van een samengevoegd account} other {Naar een samengevoegd account}}} other {{way, select, in {Bestelling {order}, van een samengevoegd account} other {Bestelling {order}, naar een samengevoegd account}}}}',
  mergedDebt:
    'Twee accounts werden er één: {way, select, in {een schuld van {points} kwam mee} other {een schuld van {points} ging mee}}.',
  merged:
    'Twee accounts werden er één. {way, select, in {Van het andere account} other {Naar het andere account}}: {known, select, no {{points}} other {{points} van bestelling {order}}}.',
  adjustment:
    '{by, select, support {{way, select, in {Bijgeschreven door de klantenservice} other {Afgeschreven door de klantenservice}}} other {{way, select, in {Bijgeschreven door de winkel} other {Afgeschreven door de winkel}}}}',
  quoted: '‘{text}’',
  activityTitle:
    '{type, select, sign_up {Welkomstbonus} birthday {Verjaardagsbonus} anniversary {Jubileumbonus} newsletter {Nieuwsbriefbonus} review {Bonus voor een review} social_follow {Volgbonus} social_share {Deelbonus} profile_complete {Profielbonus} referral {Vriendenbonus} invited {Uitnodigingsbonus} other {Bonus: {name}}}',
  activity:
    '{type, select, sign_up {Bedankt dat je meedoet: {points}.} birthday {Gefeliciteerd met je verjaardag! Van ons krijg je {points}.} anniversary {{points} voor weer een jaar lidmaatschap.} newsletter {{points} voor je aanmelding voor de nieuwsbrief.} review {{points} voor een review.} social_follow {{points} omdat je ons volgt.} social_share {{points} voor het delen.} profile_complete {{points} voor een volledig profiel.} referral {{points} omdat je een vriend hebt meegebracht.} invited {{points} omdat je via de link van een vriend kwam.} own {{points} voor ‘{name}’.} other {{points} voor {name}.}}',
  tierTitle: 'Welkom bij {tier}',
  tier: 'Een bedankje voor het bereiken van {tier}: {points}.',
  moved: '{title} ({points} {state, select, held {eerder gereserveerd} other {onderweg}})',
  reward:
    '{kind, select, none {beloning} gift_card {cadeaubon van {value}} store_credit {{value} winkeltegoed} voucher {‘{title}’ (voucher {code})} product {‘{title}’ (code {code})} shipping {gratis verzending (code {code})} off {{value} korting (code {code})} other {‘{title}’}}',
  redemptionTitle:
    '{step, select, hold {Ingewisseld: {reward}} capture {Gebruikt: {reward}} return {Terug: {reward}} other {Verloren: {reward}}}',
  setAside: '{points} gereserveerd voor een beloning.',
  price: '{points} voor ‘{title}’.',
  priceWorth: '{points} voor ‘{title}’ ter waarde van {value}.',
  making:
    '{thing, select, gift_card {De cadeaubon wordt gemaakt.} store_credit {Het winkeltegoed wordt bijgeschreven.} voucher {De voucher wordt gemaakt.} other {De code wordt gemaakt.}}',
  issued:
    '{thing, select, gift_card {De cadeaubon is {code}.} store_credit {Het winkeltegoed is bijgeschreven.} voucher {De voucher is {code}; er is nog niets overhandigd.} other {De code is {code} en is nog niet gebruikt.}}',
  used: '{thing, select, voucher {Overhandigd voor voucher {code}.} other {{known, select, no {Code {code} is gebruikt.} other {Code {code} is gebruikt bij bestelling {order}.}}}}',
  returned:
    '{thing, select, gift_card {Cadeaubon {code} is teruggenomen.} store_credit {Het winkeltegoed is teruggenomen.} voucher {Voucher {code} is teruggenomen.} other {{known, select, no {Code {code} is gebruikt bij een bestelling die is teruggestuurd.} other {Code {code} is gebruikt bij bestelling {order}, die is teruggestuurd.}}}}',
  failed:
    '{thing, select, gift_card {De cadeaubon kon niet worden gemaakt.} store_credit {Het winkeltegoed kon niet worden bijgeschreven.} voucher {De voucher kon niet worden gemaakt.} other {De code kon niet worden gemaakt.}}',
  cancelled:
    '{thing, select, gift_card {Cadeaubon {code} is ongebruikt teruggenomen.} store_credit {Het winkeltegoed is ongebruikt teruggenomen.} voucher {Voucher {code} is ongebruikt teruggenomen.} other {Code {code} is ongebruikt teruggenomen.}}',
  ranOut:
    '{thing, select, gift_card {Cadeaubon {code} is ongebruikt verlopen.} store_credit {Het winkeltegoed is ongebruikt verlopen.} voucher {Voucher {code} is ongebruikt verlopen.} other {Code {code} is ongebruikt verlopen.}}',
  lost: 'Daarmee {count, plural, one {is {points}} other {zijn {points}}} verloren gegaan: wat verloopt, geeft zijn punten niet terug.',
  spent:
    '{thing, select, voucher {Het is overhandigd} code {{known, select, no {De code is gebruikt} other {De code is gebruikt bij bestelling {order}}}} other {Het kan niet meer worden teruggedraaid}}. Wat ervoor gereserveerd was, is nu uitgegeven: {points}.',
  spentAgain:
    '{known, select, no {De code is gebruikt nadat de punten waren teruggekomen, dus ze zijn weer uitgegeven.} other {De code is gebruikt bij bestelling {order} nadat de punten waren teruggekomen, dus ze zijn weer uitgegeven.}}',
  cameBack: '{count, plural, one {{points} kwam} other {{points} kwamen}} terug.',
  takenBackWhole:
    'Het is teruggenomen, en {count, plural, one {{points} kwam} other {{points} kwamen}} terug.',
  cameBackWithOrder:
    'De code is gebruikt bij {known, select, no {een bestelling} other {bestelling {order}}}. Die is teruggestuurd, en {count, plural, one {{points} kwam} other {{points} kwamen}} mee terug.',
  cameBackInPart:
    'De code is gebruikt bij {known, select, no {een bestelling} other {bestelling {order}}}. Iets daarvan is teruggestuurd, of de bestelling was te klein voor de hele waarde van de code: {count, plural, one {{points} kwam} other {{points} kwamen}} terug.',
};
