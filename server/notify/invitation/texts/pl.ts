import type { InvitationTexts } from './invitation-texts.ts';

/** The first order, as whoever reads it calls it: on it, with it, after it. */
interface FirstOrder {
  on: string;
  with: string;
  after: string;
}

const offerOn = (order: FirstOrder): InvitationTexts['offer'] => ({
  amountOff: `{value} rabatu na ${order.on}`,
  amountOffSome: '{value} rabatu: {title}',
  percentageOff: `{percent} rabatu na ${order.on}`,
  percentageOffSome: '{percent} rabatu: {title}',
  upTo: '{offer}, najwyżej {most}',
  freeShipping: `Darmowa dostawa przy ${order.with}`,
  freeProduct: `Gratis przy ${order.with}: {title}`,
  giftCard: `Karta podarunkowa na {value} po ${order.after}`,
  storeCredit: `{value} środków w sklepie po ${order.after}`,
  custom: `Po ${order.after}: {title}`,
  points: `{points} po ${order.after}`,
  andPointsLater: '{offer}, a potem {points}',
  and: '{offer} oraz {points}',
});

export const pl: InvitationTexts = {
  offer: offerOn({
    on: 'Twoje pierwsze zamówienie',
    with: 'Twoim pierwszym zamówieniu',
    after: 'Twoim pierwszym zamówieniu',
  }),
  friendsOffer: offerOn({
    on: 'ich pierwsze zamówienie',
    with: 'ich pierwszym zamówieniu',
    after: 'ich pierwszym zamówieniu',
  }),
  reward: {
    amountOff: '{value} rabatu',
    percentageOff: '{percent} rabatu',
    freeShipping: 'darmowa dostawa',
    freeProduct: 'prezent ({title})',
    giftCard: 'karta podarunkowa na {value}',
    storeCredit: '{value} środków w sklepie',
    and: '{gift} i {points}',
    nothing: 'nasze podziękowania',
  },
  minimum: 'Przy zamówieniu od {money}',
  headline: {
    named: '{name} ma coś dla Ciebie',
    unnamed: 'Ktoś ma coś dla Ciebie',
  },
  message: {
    named:
      '{name} lubi zakupy w {shop} i myśli, że Tobie też się spodobają. To na Twoje pierwsze zamówienie.',
    unnamed:
      'Ktoś lubi zakupy w {shop} i myśli, że Tobie też się spodobają. To na Twoje pierwsze zamówienie.',
  },
  share: {
    subject: 'Coś dla Ciebie w {shop}',
    message: 'Lubię {shop} i może Tobie też się spodoba. Z moim linkiem dostajesz: {offer}.',
  },
  claim: {
    ready: 'Oto Twój kod. Działa przy płatności w {shop}.',
    making: 'Tworzymy Twój kod. To potrwa chwilę.',
    waiting: 'Sklep musi jeszcze rzucić okiem, zanim wyśle ten kod. Zajrzyj trochę później.',
    no_code:
      'Wszystko gotowe: zamów w {shop} z tym adresem e-mail, a to, co obiecane, przyjdzie po zamówieniu.',
    over: 'Ta oferta się skończyła albo została już wykorzystana. W {shop} i tak na Ciebie czekamy.',
    existing_customer:
      'W {shop} jesteś już u siebie i bardzo nas to cieszy. Ta oferta jest dla osób, które zamawiają tam po raz pierwszy. Co jest dla Ciebie, znajdziesz wśród nagród w sklepie, a Twoi znajomi mogą dostać tę ofertę z Twojego linku.',
    own_link:
      'To Twój własny link. Jest dla znajomych: wyślij go komuś, kto jeszcze nie zna {shop}.',
    taken: 'Na ten adres e-mail przyjęto już inną ofertę, a każdy może mieć tylko jedną.',
    not_found: 'Ten link nie prowadzi już do żadnej oferty.',
    email_invalid: 'Wpisz cały adres e-mail, na przykład imie@example.com.',
  },
  reason: {
    waiting_for_order: 'Oferta przyjęta, ale nie ma jeszcze zamówienia.',
    waiting_for_payment: 'Zamówienie złożone. Płatność jest w drodze.',
    below_minimum: 'Zamówienie złożone, ale na mniej, niż wymaga oferta.',
    holding: 'Zamówienie złożone. Jeśli nic nie wróci, nagroda przyjdzie {date}.',
    in_review: 'Sklep to sprawdza. Nie musisz nic robić.',
    too_risky:
      'Sklep nie mógł tego potwierdzić, więc nie ma nagrody. Jeśli to pomyłka, napisz do sklepu.',
    not_first_order: 'Nagroda jest za pierwsze zamówienie, a to nie było pierwsze.',
    refunded: 'Zamówienie zwrócono, więc nie ma nagrody.',
    cancelled: 'Zamówienie anulowano, więc nie ma nagrody.',
    by_staff: 'Sklep zdecydował, że nie będzie nagrody. Napisz do niego, aby zapytać dlaczego.',
    limit_reached: 'Masz już tyle nagród za znajomych, ile program na razie przewiduje.',
    advocate_gone: 'Tej nagrody nie można już było przyznać.',
    rewards_given: 'Zamówienie złożone, a nagroda jest Twoja.',
    not_ordered_in_time: 'Brak zamówienia w terminie.',
  },
  holdingSomeTime: 'Zamówienie złożone. Jeśli nic nie wróci, nagroda przyjdzie niedługo.',
  page: {
    email: 'Twój e-mail',
    emailHint: 'imie@example.com',
    button: 'Odbierz ofertę',
    kept: 'Pokaż moją ofertę',
    small: {
      mailed: 'Wyślemy tam też Twój kod. Bez newslettera.',
      known: 'Po nim sklep rozpozna Cię przy zamówieniu. Bez newslettera.',
    },
    leaveEmpty: 'Zostaw to pole puste',
    again: 'Trochę to trwało. Naciśnij przycisk jeszcze raz.',
    from: 'Od: {name}',
    code: 'Twój kod',
    until: 'Ważny do {time}',
    use: 'Użyj w sklepie',
    visit: 'Przejdź do {shop}',
    mailed: 'Wysłaliśmy go też e-mailem, więc nie trzeba nic zapisywać.',
    willMail: 'Wyślemy go e-mailem, gdy tylko będzie gotowy.',
    reload: 'Sprawdź ponownie',
    titles: {
      ready: 'To już Twoje!',
      making: 'Chwileczkę…',
      waiting: 'Dziękujemy!',
      no_code: 'Jesteś z nami!',
      over: 'Ta oferta się skończyła',
      existing_customer: 'Miło Cię znów widzieć!',
      own_link: 'Przecież to Twój link!',
      taken: 'Już to masz',
      not_found: 'Nic tu już nie ma',
      email_invalid: 'Już prawie',
    },
    unknown: {
      title: 'Nic tu już nie ma',
      body: 'Ten link nie prowadzi do żadnej oferty. Poproś o nowy osobę, od której go masz.',
    },
    tooMany: {
      title: 'Trochę za dużo naraz',
      body: 'Poczekaj minutę i otwórz link jeszcze raz. Nic nie przepadnie.',
    },
    broken: {
      title: 'Nie udało się',
      body: 'To nasza wina, nie Twoja. Spróbuj ponownie za chwilę.',
    },
    another: 'Użyj innego e-maila',
    picture: '{shop}: {offer}',
  },
  mail: {
    subject: '{offer}: Twój kod do {shop}',
    preview: 'Twój kod to {code}.',
    hello: 'Cześć!',
    lead: {
      named: 'Oto, co {name} ma dla Ciebie w {shop}:',
      unnamed: 'Oto, co ktoś ma dla Ciebie w {shop}:',
    },
    code: 'Twój kod',
    until: 'Ważny do {time}',
    button: 'Użyj w sklepie',
    after: 'Kod jest na Twoje pierwsze zamówienie i działa raz.',
    why: 'Dostajesz tę jedną wiadomość, bo z tym adresem poproszono o ofertę. Jeśli to nie Ty, nie musisz nic robić: nikt więcej do Ciebie nie napisze.',
  },
};
