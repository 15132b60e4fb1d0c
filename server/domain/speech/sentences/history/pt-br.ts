import type { en } from './en.ts';

export const ptBR: Record<keyof typeof en, string> = {
  order: '{known, select, no {Um pedido} other {Pedido {order}}}',
  orderReady:
    '{known, select, no {Um pedido: pronto para usar} other {Pedido {order}: pronto para usar}}',
  orderTaken: '{known, select, no {Um pedido: retirada} other {Pedido {order}: retirada}}',
  fulfilled: 'O pedido {order} foi enviado: agora você pode usar {points}.',
  confirmed:
    'O tempo de espera acabou: agora você pode usar {points} {known, select, no {de um pedido} other {do pedido {order}}}.',
  earned: '{known, select, no {Um pedido} other {O pedido {order}}} rendeu {points}.',
  gaveThenMoved: 'O pedido {order} rendeu {points}. Agora ele é de outra pessoa.',
  gaveThen: 'O pedido {order} rendeu {points} como era então. Agora ele está assim:',
  takenBack: 'Retirada de {points} {known, select, no {de um pedido} other {do pedido {order}}}.',
  takenBecause:
    '{why, select, moved {O pedido {order} agora é de outra pessoa} cancelled {O pedido {order} foi cancelado} voided {O pagamento do pedido {order} foi anulado} fully_refunded {O pedido {order} foi devolvido} other {Algo do pedido {order} foi devolvido ou mudou}}, daí a retirada de {points}.',
  forgiven: 'Você já tinha gastado {points} a mais: ninguém vai cobrar.',
  expiredTitle: 'Expiração de {points}',
  expired: 'Você não usou {points} a tempo.',
  mergeTitle:
    '{known, select, no {{way, select, in {De uma conta unificada} other {Para uma conta unificada}}} other {{way, select, in {Pedido {order}, de uma conta unificada} other {Pedido {order}, para uma conta unificada}}}}',
  mergedDebt:
    'Duas contas viraram uma: {way, select, in {da outra veio uma dívida de {points}} other {para a outra foi uma dívida de {points}}}.',
  merged:
    'Duas contas viraram uma: {known, select, no {{points}} other {{points} do pedido {order}}} {way, select, in {da outra} other {para a outra}}.',
  adjustment:
    '{by, select, support {{way, select, in {Creditado pelo atendimento} other {Retirado pelo atendimento}}} other {{way, select, in {Creditado pela loja} other {Retirado pela loja}}}}',
  quoted: '“{text}”',
  activityTitle:
    '{type, select, sign_up {Bônus de boas-vindas} birthday {Bônus de aniversário} anniversary {Bônus de tempo de casa} newsletter {Bônus da newsletter} review {Bônus por avaliação} social_follow {Bônus por seguir} social_share {Bônus por compartilhar} profile_complete {Bônus de perfil} referral {Bônus de indicação} invited {Bônus de convite} other {Bônus: {name}}}',
  activity:
    '{type, select, sign_up {Que bom ter você com a gente: {points}.} birthday {Feliz aniversário! De presente, {points} para você.} anniversary {{points} por mais um ano com a gente.} newsletter {{points} por assinar a newsletter.} review {{points} por uma avaliação.} social_follow {{points} por seguir a gente.} social_share {{points} por compartilhar.} profile_complete {{points} por completar o perfil.} referral {{points} por indicar alguém.} invited {{points} por vir pelo link de alguém.} own {{points} por “{name}”.} other {{points} por {name}.}}',
  tierTitle: 'Boas-vindas ao nível {tier}',
  tier: 'Um agradecimento por chegar ao nível {tier}: {points}.',
  moved: '{title} ({points} {state, select, held {antes em reserva} other {a caminho}})',
  reward:
    '{kind, select, none {prêmio} gift_card {vale-presente de {value}} store_credit {{value} de crédito} voucher {“{title}” (voucher {code})} product {“{title}” (código {code})} shipping {frete grátis (código {code})} off {{value} de desconto (código {code})} other {“{title}”}}',
  redemptionTitle:
    '{step, select, hold {Resgate: {reward}} capture {Uso: {reward}} return {Devolução: {reward}} other {Perda: {reward}}}',
  setAside: 'Em reserva para um prêmio: {points}.',
  price: '{points} por “{title}”.',
  priceWorth: '{points} por “{title}”, no valor de {value}.',
  making:
    '{thing, select, gift_card {O vale-presente está sendo criado.} store_credit {O crédito está sendo criado.} voucher {O voucher está sendo criado.} other {O código está sendo criado.}}',
  issued:
    '{thing, select, gift_card {O código do vale-presente é {code}.} store_credit {O crédito foi concedido.} voucher {O voucher é {code} e o prêmio ainda não foi entregue.} other {O código é {code} e ainda não foi usado.}}',
  used: '{thing, select, voucher {Entregue em troca do voucher {code}.} other {{known, select, no {O código {code} foi usado.} other {O código {code} foi usado no pedido {order}.}}}}',
  returned:
    '{thing, select, gift_card {O vale-presente {code} foi cancelado.} store_credit {O crédito foi cancelado.} voucher {O voucher {code} foi cancelado.} other {{known, select, no {O código {code} foi usado em um pedido que foi devolvido.} other {O código {code} foi usado no pedido {order}, que foi devolvido.}}}}',
  failed:
    '{thing, select, gift_card {Não foi possível criar o vale-presente.} store_credit {Não foi possível criar o crédito.} voucher {Não foi possível criar o voucher.} other {Não foi possível criar o código.}}',
  cancelled:
    '{thing, select, gift_card {O vale-presente {code} foi cancelado sem uso.} store_credit {O crédito foi cancelado sem uso.} voucher {O voucher {code} foi cancelado sem uso.} other {O código {code} foi cancelado sem uso.}}',
  ranOut:
    '{thing, select, gift_card {O vale-presente {code} expirou sem uso.} store_credit {O crédito expirou sem uso.} voucher {O voucher {code} expirou sem uso.} other {O código {code} expirou sem uso.}}',
  lost: 'Perda de {points}: o que expira não é devolvido.',
  spent:
    '{thing, select, voucher {O prêmio foi entregue} code {{known, select, no {O código foi usado} other {O código foi usado no pedido {order}}}} other {Não dá mais para desfazer o resgate}}: o que estava em reserva foi gasto ({points}).',
  spentAgain:
    '{known, select, no {O código foi usado depois que os pontos tinham voltado, então eles foram gastos de novo.} other {O código foi usado no pedido {order} depois que os pontos tinham voltado, então eles foram gastos de novo.}}',
  cameBack: 'Você recuperou {points}.',
  takenBackWhole: 'O prêmio foi cancelado e você recuperou {points}.',
  cameBackWithOrder:
    'O código foi usado {known, select, no {em um pedido} other {no pedido {order}}}. Esse pedido foi devolvido, e você recuperou {points}.',
  cameBackInPart:
    'O código foi usado {known, select, no {em um pedido} other {no pedido {order}}}. Algo foi devolvido, ou o pedido era pequeno demais para todo o valor do código: você recuperou {points}.',
};
