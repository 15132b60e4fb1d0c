import type { InvitationTexts } from './invitation-texts.ts';

/** `whose`: whose order it is, in the words of whoever reads it. */
const offerOn = (whose: 'tu' | 'su'): InvitationTexts['offer'] => ({
  amountOff: `{value} de descuento en ${whose} primer pedido`,
  amountOffSome: '{value} de descuento: {title}',
  percentageOff: `{percent} de descuento en ${whose} primer pedido`,
  percentageOffSome: '{percent} de descuento: {title}',
  upTo: '{offer}, como máximo {most}',
  freeShipping: `Envío gratis en ${whose} primer pedido`,
  freeProduct: `Gratis con ${whose} primer pedido: {title}`,
  giftCard: `Una tarjeta regalo de {value} después de ${whose} primer pedido`,
  storeCredit: `{value} de crédito en tienda después de ${whose} primer pedido`,
  custom: `Después de ${whose} primer pedido: {title}`,
  points: `{points} después de ${whose} primer pedido`,
  andPointsLater: '{offer}, y después {points}',
  and: '{offer}, y además {points}',
});

export const es: InvitationTexts = {
  offer: offerOn('tu'),
  friendsOffer: offerOn('su'),
  reward: {
    amountOff: '{value} de descuento',
    percentageOff: '{percent} de descuento',
    freeShipping: 'envío gratis',
    freeProduct: 'un regalo ({title})',
    giftCard: 'una tarjeta regalo de {value}',
    storeCredit: '{value} de crédito en tienda',
    and: '{gift} y {points}',
    nothing: 'nuestro agradecimiento',
  },
  minimum: 'En pedidos desde {money}',
  headline: {
    named: '{name} tiene algo para ti',
    unnamed: 'Alguien tiene algo para ti',
  },
  message: {
    named:
      'A {name} le gusta comprar en {shop} y cree que a ti también te gustará. Esto es para tu primer pedido.',
    unnamed:
      'Alguien a quien le gusta comprar en {shop} cree que a ti también te gustará. Esto es para tu primer pedido.',
  },
  share: {
    subject: 'Algo para ti en {shop}',
    message: 'Me gusta {shop}, y quizá a ti también. Con mi enlace recibes: {offer}.',
  },
  claim: {
    ready: 'Aquí está tu código. Vale al pagar en {shop}.',
    making: 'Estamos creando tu código. Tardará un momento.',
    waiting:
      'La tienda hace una breve comprobación antes de enviar este código. Vuelve un poco más tarde.',
    no_code:
      'Todo listo: haz tu pedido en {shop} con este correo y recibirás lo prometido después.',
    over: 'Esta oferta ha terminado o ya se ha usado. En {shop} te esperamos igualmente.',
    existing_customer:
      'En {shop} ya estás en casa, y nos alegra. Esta oferta es para quienes compran allí por primera vez. Lo que puedes conseguir está entre tus premios de la tienda, y tus amigos pueden conseguir esta oferta con tu propio enlace.',
    own_link:
      'Este es tu propio enlace. Es para tus amigos: envíalo a alguien que todavía no conozca {shop}.',
    taken: 'Con este correo ya has aceptado otra oferta, y solo hay una por persona.',
    not_found: 'Este enlace ya no lleva a ninguna oferta.',
    email_invalid: 'Escribe tu correo completo, como nombre@example.com.',
  },
  reason: {
    waiting_for_order: 'Aceptó la oferta y aún no ha hecho su pedido.',
    waiting_for_payment: 'Ya hay pedido. El pago está en camino.',
    below_minimum: 'Ya hay pedido, pero por menos de lo que pide la oferta.',
    holding: 'Ya hay pedido. Si no se devuelve nada, tu premio llega el {date}.',
    in_review: 'La tienda lo está revisando. No tienes que hacer nada.',
    too_risky:
      'La tienda no ha podido confirmarlo, así que no hay premio. Si crees que es un error, escribe a la tienda.',
    not_first_order: 'El premio es por un primer pedido, y este no lo era.',
    refunded: 'El pedido se devolvió, así que no hay premio.',
    cancelled: 'El pedido se canceló, así que no hay premio.',
    by_staff: 'La tienda ha decidido no dar premio. Escríbele para saber por qué.',
    limit_reached: 'Ya habías recibido todos los premios que el programa permite por ahora.',
    advocate_gone: 'Este premio ya no se ha podido dar.',
    rewards_given: 'Ya hay pedido y el premio es tuyo.',
    not_ordered_in_time: 'No hubo pedido a tiempo.',
  },
  holdingSomeTime: 'Ya hay pedido. Si no se devuelve nada, tu premio llega pronto.',
  page: {
    email: 'Tu correo',
    emailHint: 'nombre@example.com',
    button: 'Quiero mi oferta',
    kept: 'Ver mi oferta',
    small: {
      mailed: 'También enviamos allí tu código. Sin boletines.',
      known: 'Así te reconoce la tienda cuando compras. Sin boletines.',
    },
    leaveEmpty: 'Deja esto vacío',
    again: 'Ha pasado un rato. Pulsa el botón una vez más.',
    from: 'De parte de {name}',
    code: 'Tu código',
    until: 'Válido hasta el {time}',
    use: 'Usarlo en la tienda',
    visit: 'Ir a {shop}',
    mailed: 'También te lo hemos enviado por correo: no hace falta apuntarlo.',
    willMail: 'Te lo enviaremos por correo en cuanto esté listo.',
    reload: 'Volver a mirar',
    titles: {
      ready: '¡Ya es tuyo!',
      making: 'Un momento…',
      waiting: '¡Gracias!',
      no_code: '¡Ya participas!',
      over: 'Esta oferta ha terminado',
      existing_customer: '¡Qué bien verte de nuevo!',
      own_link: '¡Pero si es tu enlace!',
      taken: 'Ya tienes una',
      not_found: 'Aquí ya no hay nada',
      email_invalid: 'Ya casi está',
    },
    unknown: {
      title: 'Aquí ya no hay nada',
      body: 'Este enlace no lleva a ninguna oferta. Pide uno nuevo a quien te lo envió.',
    },
    tooMany: {
      title: 'Ha sido mucho de golpe',
      body: 'Espera un minuto y abre otra vez el enlace. No se pierde nada.',
    },
    broken: {
      title: 'No ha funcionado',
      body: 'Es culpa nuestra, no tuya. Inténtalo de nuevo en un momento.',
    },
    another: 'Probar con otro correo',
    picture: '{shop}: {offer}',
  },
  mail: {
    subject: '{offer}: tu código para {shop}',
    preview: 'Tu código es {code}.',
    hello: 'Hola:',
    lead: {
      named: 'Esto es lo que {name} tiene para ti en {shop}:',
      unnamed: 'Esto es lo que alguien tiene para ti en {shop}:',
    },
    code: 'Tu código',
    until: 'Válido hasta el {time}',
    button: 'Usarlo en la tienda',
    after: 'El código es para tu primer pedido y vale una vez.',
    why: 'Recibes este único correo porque se pidió la oferta con esta dirección. Si no fuiste tú, no tienes que hacer nada: nadie volverá a escribirte.',
  },
};
