import type { en } from './en.ts';

export const ptBR: Record<keyof typeof en, string> = {
  notPossible: 'Isso não é possível agora. Recarregue a página e tente de novo.',
  trouble:
    '{code, select, unauthenticated {Primeiro entre na sua conta nesta loja.} forbidden {Isto é para membros que entraram na conta. Recarregue a página e tente de novo.} not_found {Isto não está mais disponível.} rate_limited {Foi demais de uma vez. Espere um minuto e tente de novo.} other {Isso não é possível agora. Recarregue a página e tente de novo.}}',
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
    '“{title}” pode ser obtido {times, plural, =1 {uma vez} other {# vezes}} {per, select, day {por dia: tente amanhã} week {por semana: tente na próxima semana} month {por mês: tente no próximo mês} other {por ano: tente no próximo ano}}.',
  basketTooSmall:
    '“{title}” precisa de um pedido de {money}: adicione algo ao carrinho e tente de novo.',
  basketTooSmallOrFewer:
    '“{title}” precisa de um pedido de {money}: adicione algo ao carrinho ou escolha menos.',
  pointsNotAllowed: '“{title}” custa {points}; não informe a quantidade.',
  pointsRequired: 'Em “{title}”, informe quanto você quer transformar em desconto.',
  pointsOutOfRange: '“{title}” aceita de {least} a {most} por vez.',
  pointsNotAStep: '“{title}” vai em passos de {step}.',
  notAMember: 'Você não participa do programa.',
  rewardUnknown:
    'Esta recompensa não está mais disponível. Recarregue as recompensas e escolha uma.',
  notEnough: 'Isso custa {points} e você pode usar {spendable}.',
  idTaken: 'Outra troca já tem este número. Recarregue a página e tente de novo.',
  wasGiven: 'Foi um presente e não custou pontos: fique com ele.',
  beingFoundOut: 'A loja está verificando o que aconteceu. Os pontos ficam guardados até lá.',
  ranOutWithPoints: 'Expirou, e os pontos também.',
  hasEnded:
    'Já terminou ({status, select, failed {não deu certo} cancelled {cancelado} other {expirado}}) e os pontos voltaram.',
  creditRanOut: 'Este crédito expirou na conta.',
  handedOver: 'Já foi entregue, então não dá mais para desfazer.',
  undoIsOver: 'O prazo para desfazer acabou.',
  codeUsed: 'O código já foi usado no checkout, então não dá mais para desfazer.',
  couldNotBeMade: 'A loja não conseguiu criar isto. Pergunte à loja, por favor.',
  couldNotBeMadePointsBack:
    'A loja não conseguiu criar isto. Seus pontos voltaram; tente mais tarde, por favor.',
  onlyTiers: 'Isto é só para membros de {names}.',
  onlySegments: 'Isto é só para membros de {names}.',
  birthdayUnknown: 'Seu aniversário ainda não é conhecido: salve-o primeiro.',
  birthdayTooNew:
    'Um aniversário conta {days, plural, one {# dia} other {# dias}} depois de informado: este vai contar no próximo ano.',
  membersGetThis:
    'Cada membro recebe isto {times, plural, =1 {uma vez} =2 {duas vezes} other {# vezes}} {per, select, day {por dia} month {por mês} year {por ano} other {no total}}.',
  tooSoon:
    'Entre uma vez e outra {hours, plural, one {precisa passar # hora} other {precisam passar # horas}}.',
  toldByShop: 'Disto a própria loja nos avisa.',
  notInProgram: 'Este membro não está mais no programa.',
  birthdayImpossible: 'Ninguém vivo nasceu nesse dia.',
  birthdayChangedLately:
    'Um aniversário pode ser alterado uma vez por ano: este, a partir de {day}. Se estiver errado, escreva para a loja.',
  periodBackwards: 'O primeiro dia do período não pode vir depois do último.',
  periodTooLong: 'Um extrato abrange no máximo {years} anos: escolha um período mais curto.',
  statementTooLong:
    'Um extrato tem no máximo {lines, number} linhas e este período tem mais: escolha um mais curto.',
};
