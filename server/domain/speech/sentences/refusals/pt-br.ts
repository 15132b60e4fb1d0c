import type { en } from './en.ts';

export const ptBR: Record<keyof typeof en, string> = {
  notPossible: 'Isso não é possível agora. Recarregue a página e tente de novo.',
  trouble:
    '{code, select, unauthenticated {Primeiro entre na sua conta nesta loja.} forbidden {Isso é para membros que entraram na conta. Recarregue a página e tente de novo.} not_found {Isso não está mais disponível.} rate_limited {Foi muito de uma vez. Espere um minuto e tente de novo.} other {Isso não é possível agora. Recarregue a página e tente de novo.}}',
  tillTrouble:
    '{code, select, unauthenticated {Esta sessão expirou: feche o Regulars e abra de novo.} forbidden {Sua conta no admin da loja não tem permissão para isso.} not_found {Isso não está mais disponível.} rate_limited {Foi muito de uma vez. Espere um minuto e tente de novo.} other {Isso não é possível agora. Tente de novo em instantes.}}',
  notInShop: '“{title}” não está disponível nesta loja.',
  needsAccount: 'Para “{title}” você precisa de uma conta na loja: entre e tente de novo.',
  notStarted: '“{title}” ainda não está disponível.',
  isOver: '“{title}” já terminou.',
  otherTiers: '“{title}” é para membros de outros níveis.',
  otherMembers: '“{title}” é para outros membros.',
  notHere: '“{title}” não está disponível aqui.',
  gone: '“{title}” acabou: todas as unidades já foram.',
  hadForLife:
    'Você já teve “{title}” {times, plural, =1 {uma vez} other {# vezes}}, e esse é o máximo.',
  hadForNow:
    'Você pode resgatar “{title}” {times, plural, =1 {uma vez} other {# vezes}} {per, select, day {por dia: tente amanhã} week {por semana: tente na próxima semana} month {por mês: tente no próximo mês} other {por ano: tente no próximo ano}}.',
  basketTooSmall:
    '“{title}” exige um pedido de {money}: adicione algo ao carrinho e tente de novo.',
  basketTooSmallOrFewer:
    '“{title}” exige um pedido de {money}: adicione algo ao carrinho ou escolha menos.',
  pointsNotAllowed: '“{title}” custa {points}; não informe a quantidade.',
  pointsRequired: 'Para “{title}”, informe quanto você quer resgatar como desconto.',
  pointsOutOfRange: '“{title}” aceita de {least} a {most} por vez.',
  pointsNotAStep: 'Para “{title}”, escolha um múltiplo de {step}.',
  notAMember: 'Você não participa do programa.',
  rewardUnknown: 'Este prêmio não está mais disponível. Recarregue os prêmios e escolha um.',
  notEnough: 'Isso custa {points} e você pode usar {spendable}.',
  idTaken: 'Outro resgate já tem este número. Recarregue a página e tente de novo.',
  wasGiven: 'Foi um presente e não custou pontos: fique com ele.',
  beingFoundOut: 'A loja está verificando o que aconteceu. Os pontos ficam guardados até lá.',
  ranOutWithPoints: 'O prêmio expirou, e os pontos também.',
  hasEnded:
    'Já terminou ({status, select, failed {não deu certo} cancelled {cancelado} other {expirado}}) e você recuperou os pontos.',
  creditRanOut: 'Este crédito expirou na sua conta.',
  handedOver: 'O prêmio já foi entregue, então não dá mais para desfazer.',
  undoIsOver: 'O prazo para desfazer acabou.',
  codeUsed: 'O código já foi usado em uma compra, então não dá mais para desfazer o resgate.',
  couldNotBeMade: 'A loja não conseguiu criar este prêmio. Fale com a loja.',
  couldNotBeMadePointsBack:
    'A loja não conseguiu criar este prêmio. Você recuperou seus pontos; tente mais tarde.',
  onlyTiers: 'Isso é só para membros do nível {names}.',
  onlySegments: 'Isso é só para membros do grupo {names}.',
  birthdayUnknown: 'A loja ainda não sabe seu aniversário: salve-o primeiro.',
  birthdayTooNew:
    'Um aniversário conta {days, plural, one {# dia} other {# dias}} depois de informado: este vai contar no próximo ano.',
  membersGetThis:
    'Cada membro recebe isso {times, plural, =1 {uma vez} =2 {duas vezes} other {# vezes}} {per, select, day {por dia} month {por mês} year {por ano} other {no total}}.',
  tooSoon:
    'Entre uma vez e outra {hours, plural, one {precisa passar # hora} other {precisam passar # horas}}.',
  toldByShop: 'A própria loja nos avisa disso.',
  notInProgram: 'Este membro não está mais no programa.',
  birthdayImpossible: 'Ninguém vivo nasceu nesse dia.',
  birthdayChangedLately:
    'Um aniversário pode ser alterado uma vez por ano: este, a partir de {day}. Se estiver errado, escreva para a loja.',
  periodBackwards: 'O primeiro dia do período não pode vir depois do último.',
  periodTooLong: 'Um extrato abrange no máximo {years} anos: escolha um período mais curto.',
  statementTooLong:
    'Um extrato tem no máximo {lines, number} linhas e este período tem mais: escolha um mais curto.',
};
