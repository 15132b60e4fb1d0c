import type { InvitationTexts } from './invitation-texts.ts';

/** Whose order it is, in the words of whoever reads it. */
const offerOn = (
  order: 'seu primeiro pedido' | 'primeiro pedido deles',
): InvitationTexts['offer'] => ({
  amountOff: `{value} de desconto no ${order}`,
  amountOffSome: '{value} de desconto: {title}',
  percentageOff: `{percent} de desconto no ${order}`,
  percentageOffSome: '{percent} de desconto: {title}',
  upTo: '{offer}, no máximo {most}',
  freeShipping: `Frete grátis no ${order}`,
  freeProduct: `Grátis no ${order}: {title}`,
  giftCard: `Um vale-presente de {value} depois do ${order}`,
  storeCredit: `{value} de crédito na loja depois do ${order}`,
  custom: `Depois do ${order}: {title}`,
  points: `{points} depois do ${order}`,
  andPointsLater: '{offer}, e depois {points}',
  and: '{offer}, e mais {points}',
});

export const ptBR: InvitationTexts = {
  offer: offerOn('seu primeiro pedido'),
  friendsOffer: offerOn('primeiro pedido deles'),
  reward: {
    amountOff: '{value} de desconto',
    percentageOff: '{percent} de desconto',
    freeShipping: 'frete grátis',
    freeProduct: 'um brinde ({title})',
    giftCard: 'um vale-presente de {value}',
    storeCredit: '{value} de crédito na loja',
    and: '{gift} e {points}',
    nothing: 'nosso agradecimento',
  },
  minimum: 'Em pedidos a partir de {money}',
  headline: {
    named: '{name} tem uma coisa para você',
    unnamed: 'Alguém tem uma coisa para você',
  },
  message: {
    named:
      '{name} gosta de comprar na {shop} e acha que você também vai gostar. Isso é para o seu primeiro pedido.',
    unnamed:
      'Alguém que gosta de comprar na {shop} acha que você também vai gostar. Isso é para o seu primeiro pedido.',
  },
  share: {
    subject: 'Uma coisa para você na {shop}',
    message: 'Eu gosto da {shop}, e talvez você também goste. Com meu link você ganha: {offer}.',
  },
  claim: {
    ready: 'Aqui está seu código. Ele vale ao finalizar a compra na {shop}.',
    making: 'Seu código está sendo criado. Leva um momento.',
    waiting: 'A loja dá uma olhada rápida antes de enviar este código. Volte um pouco mais tarde.',
    no_code:
      'Tudo pronto: compre na {shop} com este e-mail, e o prometido chega depois do seu pedido.',
    over: 'Esta oferta terminou ou já foi usada. Mesmo assim, esperamos você na {shop}.',
    existing_customer:
      'Você já é de casa na {shop}, e a gente adora isso. Esta oferta é para quem compra lá pela primeira vez. O que você pode ganhar está entre os seus prêmios na loja, e seus amigos podem ter esta oferta pelo seu próprio link.',
    own_link:
      'Este é o seu próprio link. Ele é para os seus amigos: envie para quem ainda não conhece a {shop}.',
    taken: 'Com este e-mail você já aceitou outra oferta, e cada pessoa pode ter uma.',
    not_found: 'Este link não leva mais a nenhuma oferta.',
    email_invalid: 'Escreva seu e-mail completo, como nome@example.com.',
  },
  reason: {
    waiting_for_order: 'Aceitou a oferta e ainda não fez o pedido.',
    waiting_for_payment: 'Pedido feito. O pagamento ainda está a caminho.',
    below_minimum: 'Pedido feito, mas por menos do que a oferta pede.',
    holding: 'Pedido feito. Se nada for devolvido, seu prêmio chega em {date}.',
    in_review: 'A loja está verificando. Você não precisa fazer nada.',
    too_risky:
      'A loja não pôde confirmar, então não há prêmio. Se você acha que é um engano, escreva para a loja.',
    not_first_order: 'O prêmio é para um primeiro pedido, e este não era.',
    refunded: 'O pedido foi devolvido, então não há prêmio.',
    cancelled: 'O pedido foi cancelado, então não há prêmio.',
    by_staff: 'A loja decidiu não dar o prêmio. Escreva para a loja para saber por quê.',
    limit_reached: 'Você já tinha recebido todos os prêmios que o programa permite por enquanto.',
    advocate_gone: 'Não foi mais possível dar este prêmio.',
    rewards_given: 'Pedido feito, e o prêmio é seu.',
    not_ordered_in_time: 'Não houve pedido a tempo.',
  },
  holdingSomeTime: 'Pedido feito. Se nada for devolvido, seu prêmio chega em breve.',
  page: {
    email: 'Seu e-mail',
    emailHint: 'nome@example.com',
    button: 'Quero minha oferta',
    kept: 'Ver minha oferta',
    small: {
      mailed: 'Também enviamos seu código para lá. Sem newsletter.',
      known: 'É assim que a loja reconhece você quando compra. Sem newsletter.',
    },
    leaveEmpty: 'Deixe em branco',
    again: 'Passou um tempinho. Toque no botão mais uma vez.',
    from: 'De {name}',
    code: 'Seu código',
    until: 'Válido até {time}',
    use: 'Usar na loja',
    visit: 'Ir para a {shop}',
    mailed: 'Também enviamos por e-mail: não precisa anotar.',
    willMail: 'Vamos enviar por e-mail assim que estiver pronto.',
    reload: 'Verificar de novo',
    titles: {
      ready: 'É seu!',
      making: 'Um momento…',
      waiting: 'Agradecemos!',
      no_code: 'Tudo certo!',
      over: 'Esta oferta terminou',
      existing_customer: 'Que bom ver você de novo!',
      own_link: 'Mas esse link é seu!',
      taken: 'Você já tem uma',
      not_found: 'Não há mais nada aqui',
      email_invalid: 'Quase lá',
    },
    unknown: {
      title: 'Não há mais nada aqui',
      body: 'Este link não leva a nenhuma oferta. Peça um novo a quem enviou para você.',
    },
    tooMany: {
      title: 'Foi muito de uma vez',
      body: 'Espere um minuto e abra o link de novo. Nada se perde.',
    },
    broken: {
      title: 'Não deu certo',
      body: 'A culpa é nossa, não sua. Tente de novo em um momento.',
    },
    another: 'Tentar outro e-mail',
    picture: '{shop}: {offer}',
  },
  mail: {
    subject: '{offer}: seu código para a {shop}',
    preview: 'Seu código é {code}.',
    hello: 'Olá,',
    lead: {
      named: 'Veja o que {name} tem para você na {shop}:',
      unnamed: 'Veja o que espera por você na {shop}:',
    },
    code: 'Seu código',
    until: 'Válido até {time}',
    button: 'Usar na loja',
    after: 'O código é para o seu primeiro pedido e vale uma vez.',
    why: 'Você recebe só este e-mail porque a oferta foi pedida com este endereço. Se não foi você, não precisa fazer nada: ninguém vai escrever de novo.',
  },
};
