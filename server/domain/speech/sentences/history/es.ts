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
  gaveThenMoved: 'El pedido {order} dio {points}. Ahora es de otra persona.',
  gaveThen: 'El pedido {order} dio {points} tal como estaba entonces. Ahora está así:',
  takenBack:
    '{count, plural, one {Se retiró {points}} other {Se retiraron {points}}} {known, select, no {de un pedido} other {del pedido {order}}}.',
  takenBecause:
    '{why, select, moved {El pedido {order} ahora es de otra persona} cancelled {El pedido {order} se canceló} voided {El pago del pedido {order} se anuló} fully_refunded {El pedido {order} se devolvió} other {Algo del pedido {order} se devolvió o cambió}}, así que {count, plural, one {se retiró {points}} other {se retiraron {points}}}.',
  forgiven: 'Ya habías gastado {points} más: nadie te pedirá nada por ello.',
  expiredTitle: 'Caducidad de {points}',
  expired: '{count, plural, one {{points} no se usó} other {{points} no se usaron}} a tiempo.',
  mergeTitle:
    '{known, select, no {{way, select, in {De una cuenta fusionada} other {A una cuenta fusionada}}} other {{way, select, in {Pedido {order}, de una cuenta fusionada} other {Pedido {order}, a una cuenta fusionada}}}}',
  mergedDebt:
    'Dos cuentas se unieron en una: {way, select, in {de la otra vino una deuda de {points}} other {a la otra pasó una deuda de {points}}}.',
  merged:
    'Dos cuentas se unieron en una: {known, select, no {{points}} other {{points} del pedido {order}}} {way, select, in {desde la otra} other {hacia la otra}}.',
  adjustment:
    '{by, select, support {{way, select, in {Abonado por atención al cliente} other {Retirado por atención al cliente}}} other {{way, select, in {Abonado por la tienda} other {Retirado por la tienda}}}}',
  quoted: '«{text}»',
  activityTitle:
    '{type, select, sign_up {Bono de bienvenida} birthday {Bono de cumpleaños} anniversary {Bono de aniversario} newsletter {Bono por el boletín} review {Bono por una reseña} social_follow {Bono por seguirnos} social_share {Bono por compartir} profile_complete {Bono por tu perfil} referral {Bono por invitar} invited {Bono de invitación} other {Bono: {name}}}',
  activity:
    '{type, select, sign_up {Gracias por unirte: {points}.} birthday {¡Feliz cumpleaños! Aquí tienes {points} de nuestra parte.} anniversary {{points} por un año más con nosotros.} newsletter {{points} por suscribirte al boletín.} review {{points} por una reseña.} social_follow {{points} por seguirnos.} social_share {{points} por compartir.} profile_complete {{points} por completar tu perfil.} referral {{points} por invitar a alguien.} invited {{points} por llegar con el enlace de una amistad.} own {{points} por «{name}».} other {{points} por {name}.}}',
  tierTitle: 'Te damos la bienvenida al nivel {tier}',
  tier: 'Gracias por llegar al nivel {tier}: {points}.',
  moved: '{title} ({points} {state, select, held {antes en reserva} other {en camino}})',
  reward:
    '{kind, select, none {premio} gift_card {tarjeta regalo de {value}} store_credit {{value} de crédito} voucher {«{title}» (vale {code})} product {«{title}» (código {code})} shipping {envío gratis (código {code})} off {{value} de descuento (código {code})} other {«{title}»}}',
  redemptionTitle:
    '{step, select, hold {Canje: {reward}} capture {Uso: {reward}} return {Devolución: {reward}} other {Pérdida: {reward}}}',
  setAside: 'En reserva para un premio: {points}.',
  price: '{points} por «{title}».',
  priceWorth: '{points} por «{title}», por valor de {value}.',
  making:
    '{thing, select, gift_card {La tarjeta regalo se está creando.} store_credit {El crédito se está creando.} voucher {El vale se está creando.} other {El código se está creando.}}',
  issued:
    '{thing, select, gift_card {El código de la tarjeta regalo es {code}.} store_credit {El crédito se ha abonado.} voucher {El vale es {code} y el premio aún no se ha entregado.} other {El código es {code} y aún no se ha usado.}}',
  used: '{thing, select, voucher {Se entregó a cambio del vale {code}.} other {{known, select, no {El código {code} se usó.} other {El código {code} se usó en el pedido {order}.}}}}',
  returned:
    '{thing, select, gift_card {La tarjeta regalo {code} se anuló.} store_credit {El crédito se anuló.} voucher {El vale {code} se anuló.} other {{known, select, no {El código {code} se usó en un pedido que se devolvió.} other {El código {code} se usó en el pedido {order}, que se devolvió.}}}}',
  failed:
    '{thing, select, gift_card {La tarjeta regalo no se pudo crear.} store_credit {El crédito no se pudo crear.} voucher {El vale no se pudo crear.} other {El código no se pudo crear.}}',
  cancelled:
    '{thing, select, gift_card {La tarjeta regalo {code} se anuló sin usar.} store_credit {El crédito se anuló sin usar.} voucher {El vale {code} se anuló sin usar.} other {El código {code} se anuló sin usar.}}',
  ranOut:
    '{thing, select, gift_card {La tarjeta regalo {code} caducó sin usar.} store_credit {El crédito caducó sin usar.} voucher {El vale {code} caducó sin usar.} other {El código {code} caducó sin usar.}}',
  lost: 'Con ello {count, plural, one {se perdió {points}} other {se perdieron {points}}}: lo que caduca no se devuelve.',
  spent:
    '{thing, select, voucher {El premio se entregó} code {{known, select, no {El código se usó} other {El código se usó en el pedido {order}}}} other {El canje ya no se puede deshacer}}: lo que estaba en reserva queda gastado ({points}).',
  spentAgain:
    '{known, select, no {El código se usó después de que sus puntos volvieran, así que se han gastado de nuevo.} other {El código se usó en el pedido {order} después de que sus puntos volvieran, así que se han gastado de nuevo.}}',
  cameBack: 'Recuperaste {points}.',
  takenBackWhole: 'El premio se anuló y recuperaste {points}.',
  cameBackWithOrder:
    'El código se usó en {known, select, no {un pedido} other {el pedido {order}}}. Ese pedido se devolvió y recuperaste {points}.',
  cameBackInPart:
    'El código se usó en {known, select, no {un pedido} other {el pedido {order}}}. Algo se devolvió, o el pedido era demasiado pequeño para todo el valor del código: recuperaste {points}.',
};
