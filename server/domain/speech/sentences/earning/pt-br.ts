import type { en } from './en.ts';

export const ptBR: Record<keyof typeof en, string> = {
  counts: '{title} × {quantity} conta como {money}.',
  countsPart: '{title} × {left} de {quantity} conta como {money}.',
  doesNotCount:
    '{why, select, gift_card {{title} não conta: é um vale-presente.} tip {{title} não conta: é uma gorjeta.} removed {{title} não conta: foi retirado do pedido.} refunded {{title} não conta: foi devolvido.} other {{title} não rende nada: a loja não dá nada por este item.}}',
  shippingCounts: 'O frete conta como {money}.',
  allGivenBack: 'Tudo foi reembolsado: {total}.',
  shareGivenBack:
    'Reembolso de {refunded} de um total de {total}: a mesma parte de tudo o que o pedido rendia é descontada.',
  partGivenBack: 'Reembolso de {refunded} de um total de {total}: restam {left}.',
  perAmount: '{rate} a cada {per}: {of} rendem {points}.',
  multiplied:
    '{who, select, rule {Uma regra para alguns produtos multiplica} campaign {“{name}” multiplica} other {{name} multiplica}} {of} por {factor}: {less, select, yes {{points} a menos} other {{points} a mais}}.',
  productPoints:
    '{units, plural, one {# unidade de um produto com valor próprio: {points}.} other {# unidades de produtos com valor próprio, {each} cada: {points}.}}',
  perOrder: 'O pedido em si rende {points}.',
  nthOrder: 'Seu pedido nº {nth} rende {points}.',
  spendGoal:
    '{times, plural, one {Por chegar a {goal}: {points}.} other {Por chegar a {goal} # vezes: {points}.}}',
  flat: '“{name}” rende {points}.',
  limited:
    '{limit, select, per_order {É o máximo para um pedido.} per_day {É tudo o que restava do limite do dia.} per_month {É tudo o que restava do limite do mês.} lifetime {É tudo o que restava do limite por membro.} budget {É tudo o que restava do orçamento.} other {O limite para todos os pedidos não permite mais.}}',
  usedUp:
    '{limit, select, per_order {O limite para um pedido foi atingido.} per_day {O limite do dia já tinha sido atingido.} per_month {O limite do mês já tinha sido atingido.} lifetime {O limite por membro já tinha sido atingido.} budget {O orçamento se esgotou.} other {O limite para todos os pedidos foi atingido.}}',
  afterRefunds: 'O que foi reembolsado já está descontado.',
  rounded:
    '{up, select, yes {Arredondado para cima: {points}.} other {Arredondado para baixo: {points}.}}',
  together: 'No total: {points}.',
  nothing:
    'O pedido {order} não rendeu nada: {why, select, not_seen {a loja ainda não informou nada sobre ele} cancelled {ele foi cancelado} voided {o pagamento dele foi anulado} test_order {é um pedido de teste} not_paid {ele ainda não foi pago} no_rule {pedidos não rendem {points} nesta loja} currency_without_rule {pedidos em {currency} não rendem {points}} nothing_eligible {nada nele rende {points}} fully_refunded {não resta nada do que conta} products_unread {a loja ainda precisa informar o que foi comprado} products_excluded {o que foi comprado não rende {points}} conditions {ele não está entre os pedidos que rendem {points} aqui} limit_reached {o máximo possível já tinha sido atingido} rounds_to_zero {ele é pequeno demais para render 1 {point}} other {ele é de antes deste programa}}.',
  ordersOnWeekdays: 'Pedidos feitos nestes dias rendem {points}: {days}.',
  ordersOnDates: 'Pedidos feitos no dia {days} do mês rendem {points}.',
  ordersBetween: 'Pedidos das {from} às {until} rendem {points}.',
  ordersOfAmount: 'Pedidos a partir de {amounts} rendem {points}.',
  ordersOfTiers: 'Pedidos de membros do nível {tiers} rendem {points}.',
  dayOfMonth: '{day}',
  quoted: '“{text}”',
  readyOn: '{points} para usar a partir de {day}.',
  readyWhenFulfilled: '{points} para usar assim que o pedido for enviado.',
  readyAfter: '{points} para usar {days, plural, one {# dia} other {# dias}} depois.',
};
