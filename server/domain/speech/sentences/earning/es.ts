import type { en } from './en.ts';

export const es: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity} cuenta por {money}.',
  countsPart: '{title} × {left} de {quantity} cuenta por {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} no cuenta: es una tarjeta regalo.} tip {{title} no cuenta: es una propina.} removed {{title} no cuenta: se quitó del pedido.} refunded {{title} no cuenta: se devolvió.} other {{title} no da nada: la tienda no da nada por este artículo.}}',
  shippingCounts: 'El envío cuenta por {money}.',
  allGivenBack: 'Se reembolsó todo: {total}.',
  shareGivenBack:
    'Reembolso de {refunded} sobre {total}: se descuenta esa misma parte de todo lo que daba el pedido.',
  partGivenBack: 'Reembolso de {refunded} sobre {total}: quedan {left}.',
  perAmount: '{rate} por cada {per}: {of} dan {points}.',
  multiplied:
    '{who, select, rule {Una regla para algunos productos multiplica} campaign {«{name}» multiplica} other {{name} multiplica}} {of} por {factor}: {less, select, yes {{points} menos} other {{points} más}}.',
  productPoints:
    '{units, plural, one {# unidad de un producto con su propio valor: {points}.} other {# unidades de productos con su propio valor, {each} cada una: {points}.}}',
  perOrder: 'El pedido en sí da {points}.',
  nthOrder: 'Tu pedido n.º {nth} da {points}.',
  spendGoal:
    '{times, plural, one {Por llegar a {goal}: {points}.} other {Por llegar a {goal} # veces: {points}.}}',
  flat: '«{name}» da {points}.',
  limited:
    '{limit, select, per_order {Es el máximo por pedido.} per_day {Es todo lo que quedaba del límite del día.} per_month {Es todo lo que quedaba del límite del mes.} lifetime {Es todo lo que quedaba del límite por miembro.} budget {Es todo lo que quedaba del presupuesto.} other {El límite para todos los pedidos no permite más.}}',
  usedUp:
    '{limit, select, per_order {Se ha alcanzado el límite por pedido.} per_day {El límite del día ya se había alcanzado.} per_month {El límite del mes ya se había alcanzado.} lifetime {El límite por miembro ya se había alcanzado.} budget {El presupuesto se ha agotado.} other {Se ha alcanzado el límite para todos los pedidos.}}',
  afterRefunds: 'Lo que se reembolsó ya está descontado.',
  rounded:
    '{up, select, yes {Redondeado hacia arriba: {points}.} other {Redondeado hacia abajo: {points}.}}',
  together: 'En total: {points}.',
  nothing:
    'El pedido {order} no dio nada: {why, select, not_seen {la tienda aún no ha informado de él} cancelled {se canceló} voided {su pago se anuló} test_order {es un pedido de prueba} not_paid {aún no está pagado} no_rule {los pedidos no dan {points} en esta tienda} currency_without_rule {los pedidos en {currency} no dan {points}} nothing_eligible {nada de lo que contiene da {points}} fully_refunded {no queda nada de lo que cuenta} products_unread {la tienda aún tiene que indicar qué se compró} products_excluded {lo que se compró no da {points}} conditions {no es uno de los pedidos que dan {points} aquí} limit_reached {ya se había alcanzado el máximo posible} rounds_to_zero {es demasiado pequeño para dar 1 {point}} other {es anterior a este programa}}.',
  ordersOnWeekdays: 'Los pedidos de estos días dan {points}: {days}.',
  ordersOnDates: 'Los pedidos del día {days} del mes dan {points}.',
  ordersBetween: 'Los pedidos de {from} a {until} dan {points}.',
  ordersOfAmount: 'Los pedidos a partir de {amounts} dan {points}.',
  ordersOfTiers: 'Los pedidos de miembros de nivel {tiers} dan {points}.',
  dayOfMonth: '{day}',
  quoted: '«{text}»',
  readyOn: '{points} para usar a partir del {day}.',
  readyWhenFulfilled: '{points} para usar cuando el pedido se haya enviado.',
  readyAfter: '{points} para usar {days, plural, one {# día} other {# días}} después.',
};
