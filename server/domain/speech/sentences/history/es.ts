import type { en } from './en.ts';

export const es: Record<keyof typeof en, string> = {
  order: '{known, select, no {Un pedido} other {Pedido {order}}}',
  orderReady:
    '{known, select, no {Un pedido: listo para usar} other {Pedido {order}: listo para usar}}',
  orderTaken: '{known, select, no {Un pedido: retirado} other {Pedido {order}: retirado}}',
  fulfilled: 'El pedido {order} se ha enviado: ya puedes usar {points}.',
  confirmed:
    'El tiempo de espera ha terminado: ya puedes usar {points} {known, select, no {de un pedido} other {del pedido {order}}}.',
  earned: '{known, select, no {Un pedido} other {El pedido {order}}} dio {points}.',
  gaveThenMoved: 'Fueron {points} por el pedido {order}, que ahora es de otra persona.',
  gaveThen: 'Fueron {points} por el pedido {order} tal como estaba entonces. Ahora está así:',
  takenBack:
    '{count, plural, one {Se retiró {points}} other {Se retiraron {points}}} {known, select, no {de un pedido} other {del pedido {order}}}.',
  takenBecause:
    '{why, select, moved {El pedido {order} ahora es de otra persona} cancelled {El pedido {order} se canceló} voided {El pago del pedido {order} se anuló} fully_refunded {El pedido {order} se devolvió} other {Algo del pedido {order} se devolvió o cambió}}, así que {count, plural, one {se retiró {points}} other {se retiraron {points}}}.',
  forgiven: 'Otros {points} ya se habían gastado: nadie te los pedirá.',
  expiredTitle: 'Caducidad de {points}',
  expired: '{count, plural, one {{points} no se usó} other {{points} no se usaron}} a tiempo.',
  mergeTitle:
    '{known, select, no {{way, select, in {De una cuenta fusionada} other {A una cuenta fusionada}}} other {{way, select, in {Pedido {order}, de una cuenta fusionada} other {Pedido {order}, a una cuenta fusionada}}}}',
  mergedDebt:
    'Dos cuentas se unieron en una: {way, select, in {con ella vino una deuda de {points}} other {con ella se fue una deuda de {points}}}.',
  merged:
    'Dos cuentas se unieron en una: {known, select, no {{points}} other {{points} del pedido {order}}} {way, select, in {de la otra} other {a la otra}}.',
  adjustment:
    '{by, select, support {{way, select, in {Regalo de atención al cliente} other {Retirado por atención al cliente}}} other {{way, select, in {Regalo de la tienda} other {Retirado por la tienda}}}}',
  quoted: '«{text}»',
  activityTitle:
    '{type, select, sign_up {Bono de bienvenida} birthday {Bono de cumpleaños} anniversary {Bono de aniversario} newsletter {Bono por el boletín} review {Bono por una reseña} social_follow {Bono por seguirnos} social_share {Bono por compartir} profile_complete {Bono por tu perfil} referral {Bono por recomendar} invited {Bono por invitación} other {Bono: {name}}}',
  activity:
    '{type, select, sign_up {Gracias por unirte: {points}.} birthday {¡Feliz cumpleaños! Aquí tienes {points} de nuestra parte.} anniversary {{points} por un año más como miembro.} newsletter {{points} por suscribirte al boletín.} review {{points} por una reseña.} social_follow {{points} por seguirnos.} social_share {{points} por compartir.} profile_complete {{points} por completar tu perfil.} referral {{points} por traer a alguien.} invited {{points} por venir por el enlace de un amigo.} own {{points} por «{name}».} other {{points} por {name}.}}',
  tierTitle: 'Te damos la bienvenida a {tier}',
  tier: 'Gracias por llegar al nivel {tier}: {points}.',
  moved: '{title} ({points} {state, select, held {antes reservados} other {pendientes}})',
  reward:
    '{kind, select, none {recompensa} gift_card {tarjeta regalo de {value}} store_credit {{value} de saldo} voucher {«{title}» (vale {code})} product {«{title}» (código {code})} shipping {envío gratis (código {code})} off {{value} de descuento (código {code})} other {«{title}»}}',
  redemptionTitle:
    '{step, select, hold {Canje: {reward}} capture {Uso: {reward}} return {Devolución: {reward}} other {Pérdida: {reward}}}',
  setAside: '{points} reservados para una recompensa.',
  price: '{points} por «{title}».',
  priceWorth: '{points} por «{title}», por valor de {value}.',
  making:
    '{thing, select, gift_card {La tarjeta regalo se está creando.} store_credit {El saldo se está creando.} voucher {El vale se está creando.} other {El código se está creando.}}',
  issued:
    '{thing, select, gift_card {La tarjeta regalo es {code}.} store_credit {El saldo se ha abonado.} voucher {El vale es {code} y aún no se ha entregado.} other {El código es {code} y aún no se ha usado.}}',
  used: '{thing, select, voucher {Se entregó a cambio del vale {code}.} other {{known, select, no {El código {code} se usó.} other {El código {code} se usó en el pedido {order}.}}}}',
  returned:
    '{thing, select, gift_card {La tarjeta regalo {code} se retiró.} store_credit {El saldo se retiró.} voucher {El vale {code} se retiró.} other {{known, select, no {El código {code} se usó en un pedido que se devolvió.} other {El código {code} se usó en el pedido {order}, que se devolvió.}}}}',
  failed:
    '{thing, select, gift_card {La tarjeta regalo no se pudo crear.} store_credit {El saldo no se pudo crear.} voucher {El vale no se pudo crear.} other {El código no se pudo crear.}}',
  cancelled:
    '{thing, select, gift_card {La tarjeta regalo {code} se retiró sin usar.} store_credit {El saldo se retiró sin usar.} voucher {El vale {code} se retiró sin usar.} other {El código {code} se retiró sin usar.}}',
  ranOut:
    '{thing, select, gift_card {La tarjeta regalo {code} caducó sin usar.} store_credit {El saldo caducó sin usar.} voucher {El vale {code} caducó sin usar.} other {El código {code} caducó sin usar.}}',
  lost: 'Con ello {count, plural, one {se perdió {points}} other {se perdieron {points}}}: lo que caduca no devuelve sus puntos.',
  spent:
    '{thing, select, voucher {Se entregó} code {{known, select, no {El código se usó} other {El código se usó en el pedido {order}}}} other {Ya no se puede deshacer}}: {count, plural, one {{points} reservado queda gastado} other {{points} reservados quedan gastados}}.',
  spentAgain:
    '{known, select, no {El código se usó después de que sus puntos volvieran, así que se han gastado de nuevo.} other {El código se usó en el pedido {order} después de que sus puntos volvieran, así que se han gastado de nuevo.}}',
  cameBack: '{count, plural, one {Volvió {points}} other {Volvieron {points}}}.',
  takenBackWhole:
    'Se retiró, y con ello {count, plural, one {volvió {points}} other {volvieron {points}}}.',
  cameBackWithOrder:
    'El código se usó en {known, select, no {un pedido} other {el pedido {order}}}. Ese pedido se devolvió, y con él {count, plural, one {volvió {points}} other {volvieron {points}}}.',
  cameBackInPart:
    'El código se usó en {known, select, no {un pedido} other {el pedido {order}}}. Algo se devolvió, o el pedido era demasiado pequeño para todo el valor del código: {count, plural, one {volvió {points}} other {volvieron {points}}}.',
};
