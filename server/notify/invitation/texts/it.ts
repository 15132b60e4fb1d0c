import type { InvitationTexts } from './invitation-texts.ts';

/** `whose`: whose order it is, in the words of whoever reads it. */
const offerOn = (whose: 'tuo' | 'loro'): InvitationTexts['offer'] => ({
  amountOff: `{value} di sconto sul ${whose} primo ordine`,
  amountOffSome: '{value} di sconto: {title}',
  percentageOff: `{percent} di sconto sul ${whose} primo ordine`,
  percentageOffSome: '{percent} di sconto: {title}',
  upTo: '{offer}, al massimo {most}',
  freeShipping: `Spedizione gratis per il ${whose} primo ordine`,
  freeProduct: `In omaggio con il ${whose} primo ordine: {title}`,
  giftCard: `Un buono regalo da {value} dopo il ${whose} primo ordine`,
  storeCredit: `{value} di credito negozio dopo il ${whose} primo ordine`,
  custom: `Dopo il ${whose} primo ordine: {title}`,
  points: `{points} dopo il ${whose} primo ordine`,
  andPointsLater: '{offer}, e poi {points}',
  and: '{offer}, più {points}',
});

export const it: InvitationTexts = {
  offer: offerOn('tuo'),
  friendsOffer: offerOn('loro'),
  reward: {
    amountOff: '{value} di sconto',
    percentageOff: '{percent} di sconto',
    freeShipping: 'la spedizione gratis',
    freeProduct: 'un omaggio ({title})',
    giftCard: 'un buono regalo da {value}',
    storeCredit: '{value} di credito negozio',
    and: '{gift} e {points}',
    nothing: 'il nostro grazie',
  },
  minimum: 'Per ordini da {money} in su',
  headline: {
    named: '{name} ha qualcosa per te',
    unnamed: 'Qualcuno ha qualcosa per te',
  },
  message: {
    named:
      'A {name} piace fare acquisti da {shop} e pensa che piacerà anche a te. Questo è per il tuo primo ordine.',
    unnamed:
      'Qualcuno a cui piace fare acquisti da {shop} pensa che piacerà anche a te. Questo è per il tuo primo ordine.',
  },
  share: {
    subject: 'Qualcosa per te da {shop}',
    message: 'A me piace {shop}, e forse piacerà anche a te. Con il mio link ricevi: {offer}.',
  },
  claim: {
    ready: 'Ecco il tuo codice. Vale al pagamento da {shop}.',
    making: 'Stiamo creando il tuo codice. Ci vuole un momento.',
    waiting:
      'Il negozio fa un breve controllo prima di inviare questo codice. Torna un po’ più tardi.',
    no_code:
      'Tutto pronto: ordina da {shop} con questa e-mail e riceverai quanto promesso dopo il tuo ordine.',
    over: 'Questa offerta è finita o è già stata usata. Da {shop} ti aspettiamo comunque.',
    existing_customer:
      'Da {shop} sei già di casa, e ne siamo felici. Questa offerta è per chi ordina lì per la prima volta. Quello che puoi avere tu lo trovi tra i tuoi premi nel negozio, e i tuoi amici possono avere questa offerta con il tuo link.',
    own_link: 'Questo è il tuo link. È per i tuoi amici: mandalo a chi non conosce ancora {shop}.',
    taken: 'Con questa e-mail hai già accettato un’altra offerta, e ce n’è una sola a testa.',
    not_found: 'Questo link non porta più a nessuna offerta.',
    email_invalid: 'Scrivi il tuo indirizzo e-mail per intero, come nome@example.com.',
  },
  reason: {
    waiting_for_order: 'Offerta accettata, ma ancora nessun ordine.',
    waiting_for_payment: 'Ordine fatto. Il pagamento è in arrivo.',
    below_minimum: 'Ordine fatto, ma per meno di quanto chiede l’offerta.',
    holding: 'Ordine fatto. Se non viene reso nulla, il tuo premio è in arrivo: {date}.',
    in_review: 'Il negozio sta controllando. Non devi fare nulla.',
    too_risky:
      'Il negozio non ha potuto confermarlo, quindi non c’è premio. Se pensi che sia un errore, scrivi al negozio.',
    not_first_order: 'Il premio è per un primo ordine, e questo non lo era.',
    refunded: 'L’ordine è stato reso, quindi non c’è premio.',
    cancelled: 'L’ordine è stato annullato, quindi non c’è premio.',
    by_staff: 'Il negozio ha deciso di non dare il premio. Scrivigli per sapere perché.',
    limit_reached: 'Avevi già ricevuto tutti i premi che il programma prevede per ora.',
    advocate_gone: 'Non è stato più possibile dare questo premio.',
    rewards_given: 'Ordine fatto, e il premio è tuo.',
    not_ordered_in_time: 'Nessun ordine in tempo.',
  },
  holdingSomeTime: 'Ordine fatto. Se non viene reso nulla, il tuo premio arriva presto.',
  page: {
    email: 'La tua e-mail',
    emailHint: 'nome@example.com',
    button: 'Voglio la mia offerta',
    kept: 'Mostra la mia offerta',
    small: {
      mailed: 'Ti mandiamo lì anche il codice. Niente newsletter.',
      known: 'Così il negozio ti riconosce quando ordini. Niente newsletter.',
    },
    leaveEmpty: 'Lascia vuoto questo campo',
    again: 'È passato un po’ di tempo. Premi il pulsante ancora una volta.',
    from: 'Da parte di {name}',
    code: 'Il tuo codice',
    until: 'Scadenza: {time}',
    use: 'Usalo nel negozio',
    visit: 'Vai da {shop}',
    mailed: 'Te lo abbiamo mandato anche per e-mail: non serve scriverlo.',
    willMail: 'Te lo mandiamo per e-mail appena è pronto.',
    reload: 'Controlla di nuovo',
    titles: {
      ready: 'È tuo!',
      making: 'Un momento…',
      waiting: 'Grazie!',
      no_code: 'Ci sei!',
      over: 'Questa offerta è finita',
      existing_customer: 'Che bello rivederti!',
      own_link: 'Ma questo è il tuo link!',
      taken: 'Ne hai già una',
      not_found: 'Qui non c’è più nulla',
      email_invalid: 'Ci siamo quasi',
    },
    unknown: {
      title: 'Qui non c’è più nulla',
      body: 'Questo link non porta a nessuna offerta. Chiedine uno nuovo a chi te l’ha mandato.',
    },
    tooMany: {
      title: 'Un po’ troppo in una volta',
      body: 'Aspetta un minuto e apri di nuovo il link. Non si perde nulla.',
    },
    broken: {
      title: 'Non ha funzionato',
      body: 'È colpa nostra, non tua. Riprova tra un momento.',
    },
    another: 'Prova un’altra e-mail',
    picture: '{shop}: {offer}',
  },
  mail: {
    subject: '{offer}: il tuo codice per {shop}',
    preview: 'Il tuo codice è {code}.',
    hello: 'Ciao,',
    lead: {
      named: 'ecco che cosa ha {name} per te da {shop}:',
      unnamed: 'ecco che cosa ti aspetta da {shop}:',
    },
    code: 'Il tuo codice',
    until: 'Scadenza: {time}',
    button: 'Usalo nel negozio',
    after: 'Il codice è per il tuo primo ordine e vale una volta.',
    why: 'Ricevi questa sola e-mail perché l’offerta è stata chiesta con questo indirizzo. Se non eri tu, non devi fare nulla: nessuno ti scriverà più.',
  },
};
