import type { InvitationTexts } from './invitation-texts.ts';

/** `whose`: whose order it is, in the words of whoever reads it. */
const offerOn = (whose: 'je' | 'hun'): InvitationTexts['offer'] => ({
  amountOff: `{value} korting op ${whose} eerste bestelling`,
  amountOffSome: '{value} korting: {title}',
  percentageOff: `{percent} korting op ${whose} eerste bestelling`,
  percentageOffSome: '{percent} korting: {title}',
  upTo: '{offer}, hooguit {most}',
  freeShipping: `Gratis verzending bij ${whose} eerste bestelling`,
  freeProduct: `Gratis bij ${whose} eerste bestelling: {title}`,
  giftCard: `Een cadeaubon van {value} na ${whose} eerste bestelling`,
  storeCredit: `{value} winkeltegoed na ${whose} eerste bestelling`,
  custom: `Na ${whose} eerste bestelling: {title}`,
  points: `{points} na ${whose} eerste bestelling`,
  andPointsLater: '{offer}, en daarna {points}',
  and: '{offer}, en {points}',
});

export const nl: InvitationTexts = {
  offer: offerOn('je'),
  friendsOffer: offerOn('hun'),
  reward: {
    amountOff: '{value} korting',
    percentageOff: '{percent} korting',
    freeShipping: 'gratis verzending',
    freeProduct: 'een cadeau ({title})',
    giftCard: 'een cadeaubon van {value}',
    storeCredit: '{value} winkeltegoed',
    and: '{gift} en {points}',
    nothing: 'onze dank',
  },
  minimum: 'Bij een bestelling vanaf {money}',
  headline: {
    named: '{name} heeft iets voor je',
    unnamed: 'Iemand heeft iets voor je',
  },
  message: {
    named:
      '{name} koopt graag bij {shop} en denkt dat jij het ook leuk vindt. Dit is voor je eerste bestelling.',
    unnamed:
      'Iemand koopt graag bij {shop} en denkt dat jij het ook leuk vindt. Dit is voor je eerste bestelling.',
  },
  share: {
    subject: 'Iets voor jou bij {shop}',
    message: 'Ik vind {shop} leuk, en jij misschien ook. Met mijn link krijg je: {offer}.',
  },
  claim: {
    ready: 'Hier is je code. Je gebruikt hem bij het afrekenen bij {shop}.',
    making: 'Je code wordt gemaakt. Dat duurt even.',
    waiting:
      'De winkel kijkt er nog even naar voordat de code wordt verstuurd. Kom iets later terug.',
    no_code:
      'Alles staat klaar: bestel bij {shop} met dit e-mailadres, dan krijg je na je bestelling wat je is beloofd.',
    over: 'Dit aanbod is afgelopen of al gebruikt. Bij {shop} ben je toch van harte welkom.',
    existing_customer:
      'Je bent al klant bij {shop}, en daar zijn we blij om. Dit aanbod is voor wie er voor het eerst bestelt. Wat er voor jou is, vind je bij je beloningen in de winkel, en je vrienden kunnen dit aanbod via jouw eigen link krijgen.',
    own_link:
      'Dit is je eigen link. Hij is voor je vrienden: stuur hem naar iemand die {shop} nog niet kent.',
    taken:
      'Met dit e-mailadres heb je al een ander aanbod aangenomen, en iedereen krijgt er maar één.',
    not_found: 'Deze link leidt niet meer naar een aanbod.',
    email_invalid: 'Vul je volledige e-mailadres in, zoals naam@example.com.',
  },
  reason: {
    waiting_for_order: 'Aangenomen, maar nog niet besteld.',
    waiting_for_payment: 'Besteld. De betaling is nog onderweg.',
    below_minimum: 'Besteld, maar voor minder dan het aanbod vraagt.',
    holding: 'Besteld. Gaat er niets terug, dan komt je beloning op {date}.',
    in_review: 'De winkel kijkt ernaar. Je hoeft niets te doen.',
    too_risky:
      'De winkel kon dit niet bevestigen, dus er is geen beloning. Denk je dat dat niet klopt, schrijf dan naar de winkel.',
    not_first_order: 'De beloning is voor een eerste bestelling, en dat was dit niet.',
    refunded: 'De bestelling is teruggestuurd, dus er is geen beloning.',
    cancelled: 'De bestelling is geannuleerd, dus er is geen beloning.',
    by_staff:
      'De winkel heeft besloten geen beloning te geven. Schrijf naar de winkel om te vragen waarom.',
    limit_reached: 'Je bent al beloond voor zoveel vrienden als het programma voorlopig toestaat.',
    advocate_gone: 'Deze beloning kon niet meer worden gegeven.',
    rewards_given: 'Besteld, en je beloning is binnen.',
    not_ordered_in_time: 'Niet op tijd besteld.',
  },
  holdingSomeTime: 'Besteld. Gaat er niets terug, dan komt je beloning binnenkort.',
  page: {
    email: 'Je e-mailadres',
    emailHint: 'naam@example.com',
    button: 'Aanbod claimen',
    kept: 'Mijn aanbod bekijken',
    small: {
      mailed: 'We sturen je code daar ook naartoe. Geen nieuwsbrief.',
      known: 'Zo herkent de winkel je als je bestelt. Geen nieuwsbrief.',
    },
    leaveEmpty: 'Laat dit leeg',
    again: 'Dat duurde even. Druk nog één keer op de knop.',
    from: 'Van {name}',
    code: 'Je code',
    until: 'Geldig tot {time}',
    use: 'Gebruik hem in de winkel',
    visit: 'Naar {shop}',
    mailed: 'We hebben hem ook gemaild, dus je hoeft niets op te schrijven.',
    willMail: 'We mailen hem zodra hij klaar is.',
    reload: 'Opnieuw kijken',
    titles: {
      ready: 'Het is van jou!',
      making: 'Even geduld…',
      waiting: 'Bedankt!',
      no_code: 'Je doet mee!',
      over: 'Dit aanbod is afgelopen',
      existing_customer: 'Leuk je weer te zien!',
      own_link: 'Dat ben jij!',
      taken: 'Je hebt er al een',
      not_found: 'Hier is niets meer',
      email_invalid: 'Bijna klaar',
    },
    unknown: {
      title: 'Hier is niets meer',
      body: 'Deze link leidt niet naar een aanbod. Vraag degene die hem stuurde om een nieuwe.',
    },
    tooMany: {
      title: 'Dat was veel tegelijk',
      body: 'Wacht een minuut en open de link nog eens. Er gaat niets verloren.',
    },
    broken: {
      title: 'Dat is niet gelukt',
      body: 'Dat ligt aan ons en niet aan jou. Probeer het zo nog eens.',
    },
    another: 'Ander e-mailadres proberen',
    picture: '{shop}: {offer}',
  },
  mail: {
    subject: '{offer}: je code voor {shop}',
    preview: 'Je code is {code}.',
    hello: 'Hallo,',
    lead: {
      named: 'Dit heeft {name} voor je bij {shop}:',
      unnamed: 'Dit heeft iemand voor je bij {shop}:',
    },
    code: 'Je code',
    until: 'Geldig tot {time}',
    button: 'Gebruik hem in de winkel',
    after: 'De code is voor je eerste bestelling en werkt één keer.',
    why: 'Je krijgt deze ene e-mail omdat je met dit adres om het aanbod hebt gevraagd. Was jij dat niet, dan hoef je niets te doen: niemand schrijft je nog eens.',
  },
};
