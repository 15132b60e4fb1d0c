import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  order: '{known, select, no {Zamówienie} other {Zamówienie {order}}}',
  orderReady:
    '{known, select, no {Zamówienie: do wykorzystania} other {Zamówienie {order}: do wykorzystania}}',
  orderTaken: '{known, select, no {Zamówienie: odjęto} other {Zamówienie {order}: odjęto}}',
  fulfilled: 'Zamówienie {order} wysłano. Do wykorzystania: {points}.',
  confirmed:
    'Czas oczekiwania minął. Do wykorzystania {known, select, no {z zamówienia} other {z zamówienia {order}}}: {points}.',
  earned: '{known, select, no {Za zamówienie} other {Za zamówienie {order}}}: {points}.',
  gaveThenMoved: '{points} za zamówienie {order}, które teraz należy do kogoś innego.',
  gaveThen: '{points} za zamówienie {order}, jakie było wtedy. Teraz wygląda to tak:',
  takenBack:
    '{known, select, no {Odjęto za zamówienie} other {Odjęto za zamówienie {order}}}: {points}.',
  takenBecause:
    '{why, select, moved {Zamówienie {order} należy teraz do kogoś innego} cancelled {Zamówienie {order} zostało anulowane} voided {Płatność za zamówienie {order} została unieważniona} fully_refunded {Zamówienie {order} zostało zwrócone} other {Część zamówienia {order} zwrócono lub zmieniono}}. Odjęto więc: {points}.',
  forgiven: 'Tego, co już wydano, nikt nie będzie odbierać: {points}.',
  expiredTitle: 'Koniec ważności {points}',
  expired: 'Nie wykorzystano na czas: {points}.',
  mergeTitle:
    '{known, select, no {{way, select, in {Z połączonego konta} other {Na połączone konto}}} other {{way, select, in {Zamówienie {order}, z połączonego konta} other {Zamówienie {order}, na połączone konto}}}}',
  mergedDebt:
    'Dwa konta połączono w jedno. {way, select, in {Wraz z nim przyszedł dług: {points}} other {Wraz z nim odszedł dług: {points}}}.',
  merged:
    'Dwa konta połączono w jedno. {way, select, in {Z drugiego konta} other {Na drugie konto}}: {known, select, no {{points}} other {{points} z zamówienia {order}}}.',
  adjustment:
    '{by, select, support {{way, select, in {Przyznane przez obsługę klienta} other {Odjęte przez obsługę klienta}}} other {{way, select, in {Przyznane przez sklep} other {Odjęte przez sklep}}}}',
  quoted: '„{text}”',
  activityTitle:
    '{type, select, sign_up {Bonus powitalny} birthday {Bonus urodzinowy} anniversary {Bonus rocznicowy} newsletter {Bonus za newsletter} review {Bonus za opinię} social_follow {Bonus za obserwowanie} social_share {Bonus za udostępnienie} profile_complete {Bonus za profil} referral {Bonus za polecenie} invited {Bonus za zaproszenie} other {Bonus: {name}}}',
  activity:
    '{type, select, sign_up {Dziękujemy za dołączenie: {points}.} birthday {Wszystkiego najlepszego! Od nas dla Ciebie: {points}.} anniversary {{points} za kolejny rok z nami.} newsletter {{points} za zapis na newsletter.} review {{points} za opinię.} social_follow {{points} za obserwowanie nas.} social_share {{points} za udostępnienie.} profile_complete {{points} za uzupełnienie profilu.} referral {{points} za polecenie nas znajomym.} invited {{points} za wejście z linku od znajomej osoby.} own {{points} za „{name}”.} other {{points} za: {name}.}}',
  tierTitle: 'Witaj na poziomie {tier}',
  tier: 'W podziękowaniu za poziom {tier}: {points}.',
  moved: '{title} ({points} {state, select, held {wcześniej w rezerwie} other {w drodze}})',
  reward:
    '{kind, select, none {nagroda} gift_card {karta podarunkowa na {value}} store_credit {środki w sklepie, {value}} voucher {„{title}” (voucher {code})} product {„{title}” (kod {code})} shipping {darmowa dostawa (kod {code})} off {{value} rabatu (kod {code})} other {„{title}”}}',
  redemptionTitle:
    '{step, select, hold {Wymiana: {reward}} capture {Wykorzystanie: {reward}} return {Zwrot: {reward}} other {Utrata: {reward}}}',
  setAside: 'Zarezerwowano na nagrodę: {points}.',
  price: '{points} za „{title}”.',
  priceWorth: '{points} za „{title}” o wartości {value}.',
  making:
    '{thing, select, gift_card {Karta podarunkowa jest w przygotowaniu.} store_credit {Środki są w przygotowaniu.} voucher {Voucher jest w przygotowaniu.} other {Kod jest w przygotowaniu.}}',
  issued:
    '{thing, select, gift_card {Karta podarunkowa: {code}.} store_credit {Środki zostały przyznane.} voucher {Voucher: {code}. Nagrody jeszcze nie wydano.} other {Kod: {code}. Nie został jeszcze użyty.}}',
  used: '{thing, select, voucher {Wydano za voucher {code}.} other {{known, select, no {Kod {code} został użyty.} other {Kod {code} został użyty w zamówieniu {order}.}}}}',
  returned:
    '{thing, select, gift_card {Karta podarunkowa {code} została cofnięta.} store_credit {Środki zostały cofnięte.} voucher {Voucher {code} został cofnięty.} other {{known, select, no {Kod {code} został użyty w zamówieniu, które zwrócono.} other {Kod {code} został użyty w zamówieniu {order}, które zwrócono.}}}}',
  failed:
    '{thing, select, gift_card {Nie udało się utworzyć karty podarunkowej.} store_credit {Nie udało się przyznać środków.} voucher {Nie udało się utworzyć vouchera.} other {Nie udało się utworzyć kodu.}}',
  cancelled:
    '{thing, select, gift_card {Karta podarunkowa {code} została cofnięta przed użyciem.} store_credit {Środki zostały cofnięte przed użyciem.} voucher {Voucher {code} został cofnięty przed użyciem.} other {Kod {code} został cofnięty przed użyciem.}}',
  ranOut:
    '{thing, select, gift_card {Karta podarunkowa {code} wygasła niewykorzystana.} store_credit {Środki wygasły niewykorzystane.} voucher {Voucher {code} wygasł niewykorzystany.} other {Kod {code} wygasł niewykorzystany.}}',
  lost: 'Wraz z tym przepadło: {points}. To, co wygasa, nie oddaje swoich punktów.',
  spent:
    '{thing, select, voucher {Nagroda została wydana} code {{known, select, no {Kod został użyty} other {Kod został użyty w zamówieniu {order}}}} other {Nie można już tego cofnąć}}. Rezerwa na to została wykorzystana: {points}.',
  spentAgain:
    '{known, select, no {Kod został użyty po tym, jak jego punkty wróciły, więc znów są wykorzystane.} other {Kod został użyty w zamówieniu {order} po tym, jak jego punkty wróciły, więc znów są wykorzystane.}}',
  cameBack: 'Wróciło: {points}.',
  takenBackWhole: 'Nagroda została cofnięta. Wróciło: {points}.',
  cameBackWithOrder:
    'Kod został użyty w {known, select, no {zamówieniu} other {zamówieniu {order}}}. To zamówienie zwrócono, a wraz z nim wróciło: {points}.',
  cameBackInPart:
    'Kod został użyty w {known, select, no {zamówieniu} other {zamówieniu {order}}}. Coś z niego zwrócono albo było ono za małe na całą wartość kodu. Wróciło: {points}.',
};
