import type { Texts } from './texts.ts';

export const ptBR: Texts = {
  hello: 'Olá, {name},',
  helloAnyone: 'Olá,',
  why: 'Você recebe este e-mail porque junta {points} na {shop}.',
  optOut: 'Não quero mais lembretes',
  expiryWarning: {
    subject: {
      today: { one: 'Expira hoje: {amount}', other: 'Expira hoje: {amount}' },
      tomorrow: { one: 'Expira amanhã: {amount}', other: 'Expira amanhã: {amount}' },
      later: { one: 'Expira em {day}: {amount}', other: 'Expira em {day}: {amount}' },
    },
    preview: 'Ainda vale até o fim de {date}.',
    lead: {
      one: 'Você ainda tem um pouquinho na {shop}, e expira logo:',
      other: 'Você ainda tem saldo na {shop}, e ele expira logo:',
    },
    until: 'Válido até o fim de',
    daysLeft: {
      today: 'Hoje é o último dia',
      tomorrow: 'Até amanhã',
      later: { one: 'Falta {count} dia', other: 'Faltam {count} dias' },
    },
    worth: 'Dá para ter {money} de desconto no seu próximo pedido',
    button: 'Ir para a {shop}',
    after: 'O que não for usado até lá expira. O que expira primeiro é sempre usado primeiro.',
  },
};
