import type { InvitationTexts } from './invitation-texts.ts';

/** `whose`: whose order it is, in the words of whoever reads it. */
const offerOn = (whose: 'deine' | 'ihre'): InvitationTexts['offer'] => ({
  amountOff: `{value} Rabatt auf ${whose} erste Bestellung`,
  amountOffSome: '{value} Rabatt: {title}',
  percentageOff: `{percent} Rabatt auf ${whose} erste Bestellung`,
  percentageOffSome: '{percent} Rabatt: {title}',
  upTo: '{offer}, höchstens {most}',
  freeShipping: `Gratisversand für ${whose} erste Bestellung`,
  freeProduct: `Gratis zu ${whose}r ersten Bestellung: {title}`,
  giftCard: `Geschenkkarte über {value} nach ${whose}r ersten Bestellung`,
  storeCredit: `{value} Shop-Guthaben nach ${whose}r ersten Bestellung`,
  custom: `Nach ${whose}r ersten Bestellung: {title}`,
  points: `{points} nach ${whose}r ersten Bestellung`,
  andPointsLater: '{offer}, danach {points}',
  and: '{offer}, dazu {points}',
});

export const de: InvitationTexts = {
  offer: offerOn('deine'),
  friendsOffer: offerOn('ihre'),
  reward: {
    amountOff: '{value} Rabatt',
    percentageOff: '{percent} Rabatt',
    freeShipping: 'Gratisversand',
    freeProduct: 'ein Geschenk ({title})',
    giftCard: 'eine Geschenkkarte über {value}',
    storeCredit: '{value} Shop-Guthaben',
    and: '{gift} und {points}',
    nothing: 'unseren Dank',
  },
  minimum: 'Ab {money} Bestellwert',
  headline: {
    named: '{name} hat etwas für dich',
    unnamed: 'Jemand hat etwas für dich',
  },
  message: {
    named:
      '{name} kauft gern bei {shop} ein und glaubt, dass es dir dort auch gefällt. Das hier ist für deine erste Bestellung.',
    unnamed:
      'Jemand kauft gern bei {shop} ein und glaubt, dass es dir dort auch gefällt. Das hier ist für deine erste Bestellung.',
  },
  share: {
    subject: 'Etwas für dich bei {shop}',
    message:
      'Ich mag {shop}, und vielleicht gefällt es dir auch. Über meinen Link bekommst du: {offer}.',
  },
  claim: {
    ready: 'Hier ist dein Code. Er gilt beim Bezahlen bei {shop}.',
    making: 'Dein Code wird gerade erstellt. Das dauert einen Moment.',
    waiting:
      'Der Shop sieht noch kurz nach, bevor er den Code verschickt. Schau etwas später wieder vorbei.',
    no_code:
      'Alles bereit: Bestell bei {shop} mit dieser E-Mail-Adresse, dann kommt das Versprochene nach deiner Bestellung.',
    over: 'Dieses Angebot ist vorbei oder wurde schon eingelöst. Bei {shop} bist du trotzdem willkommen.',
    existing_customer:
      'Du bist bei {shop} schon zu Hause, und das freut uns. Dieses Angebot ist für alle, die dort zum ersten Mal bestellen. Was es für dich gibt, steht bei deinen Prämien im Shop, und über deinen eigenen Link bekommen auch deine Freunde dieses Angebot.',
    own_link:
      'Das ist dein eigener Link. Er ist für deine Freunde: Schick ihn jemandem, der {shop} noch nicht kennt.',
    taken:
      'Mit dieser E-Mail-Adresse hast du schon ein anderes Angebot angenommen, und mehr als eines gibt es nicht.',
    not_found: 'Dieser Link führt zu keinem Angebot mehr.',
    email_invalid: 'Bitte gib deine vollständige E-Mail-Adresse ein, etwa name@example.com.',
  },
  reason: {
    waiting_for_order: 'Angenommen, aber noch nicht bestellt.',
    waiting_for_payment: 'Bestellt. Die Zahlung ist noch unterwegs.',
    below_minimum: 'Bestellt, aber für weniger, als das Angebot verlangt.',
    holding: 'Bestellt. Wird nichts zurückgegeben, kommt deine Belohnung am {date}.',
    in_review: 'Der Shop prüft das gerade. Du musst nichts tun.',
    too_risky:
      'Der Shop konnte das nicht bestätigen, darum gibt es keine Belohnung. Hältst du das für einen Irrtum, dann schreib dem Shop.',
    not_first_order: 'Belohnt wird die erste Bestellung, und das war nicht die erste.',
    refunded: 'Die Bestellung wurde zurückgegeben, darum gibt es keine Belohnung.',
    cancelled: 'Die Bestellung wurde storniert, darum gibt es keine Belohnung.',
    by_staff:
      'Der Shop hat sich gegen eine Belohnung entschieden. Schreib ihm, um den Grund zu erfahren.',
    limit_reached:
      'Du hast schon für so viele Freunde eine Belohnung bekommen, wie das Programm vorerst vorsieht.',
    advocate_gone: 'Diese Belohnung konnte nicht mehr gegeben werden.',
    rewards_given: 'Bestellt, und deine Belohnung ist da.',
    not_ordered_in_time: 'Nicht rechtzeitig bestellt.',
  },
  holdingSomeTime: 'Bestellt. Wird nichts zurückgegeben, kommt deine Belohnung bald.',
  page: {
    email: 'Deine E-Mail-Adresse',
    emailHint: 'name@example.com',
    button: 'Angebot sichern',
    kept: 'Mein Angebot zeigen',
    small: {
      mailed: 'Dorthin schicken wir dir auch den Code. Kein Newsletter.',
      known: 'Daran erkennt dich der Shop, wenn du bestellst. Kein Newsletter.',
    },
    leaveEmpty: 'Bitte leer lassen',
    again: 'Das hat etwas gedauert. Bitte drück noch einmal auf die Schaltfläche.',
    from: 'Von {name}',
    code: 'Dein Code',
    until: 'Gültig bis {time}',
    use: 'Im Shop einlösen',
    visit: 'Zu {shop}',
    mailed: 'Du bekommst ihn auch per E-Mail, musst dir also nichts aufschreiben.',
    willMail: 'Wir schicken ihn dir per E-Mail, sobald er bereit ist.',
    reload: 'Noch einmal nachsehen',
    titles: {
      ready: 'Es gehört dir!',
      making: 'Einen Moment …',
      waiting: 'Danke!',
      no_code: 'Du bist dabei!',
      over: 'Dieses Angebot ist vorbei',
      existing_customer: 'Schön, dich wiederzusehen!',
      own_link: 'Das bist ja du!',
      taken: 'Du hast schon eins',
      not_found: 'Hier ist nichts mehr',
      email_invalid: 'Fast geschafft',
    },
    unknown: {
      title: 'Hier ist nichts mehr',
      body: 'Dieser Link führt zu keinem Angebot. Bitte die Person, die ihn dir geschickt hat, um einen neuen.',
    },
    tooMany: {
      title: 'Das war viel auf einmal',
      body: 'Bitte warte eine Minute und öffne den Link noch einmal. Nichts geht verloren.',
    },
    broken: {
      title: 'Das hat nicht geklappt',
      body: 'Das liegt an uns und nicht an dir. Bitte versuch es gleich noch einmal.',
    },
    another: 'Andere E-Mail-Adresse verwenden',
    picture: '{shop}: {offer}',
  },
  mail: {
    subject: '{offer}: dein Code für {shop}',
    preview: 'Dein Code ist {code}.',
    hello: 'Hallo,',
    lead: {
      named: 'das hat {name} für dich bei {shop}:',
      unnamed: 'das hat jemand für dich bei {shop}:',
    },
    code: 'Dein Code',
    until: 'Gültig bis {time}',
    button: 'Im Shop einlösen',
    after: 'Der Code ist für deine erste Bestellung und gilt einmal.',
    why: 'Du bekommst diese eine E-Mail, weil du mit dieser Adresse um das Angebot gebeten hast. Warst du es nicht, musst du nichts tun: Niemand schreibt dir noch einmal.',
  },
};
