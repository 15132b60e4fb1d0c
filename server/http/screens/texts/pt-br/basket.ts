/** What the cart’s block says. */
export const basket = {
  take: 'Você pode ter {worth} de desconto neste carrinho.',
  have: 'Ao seu alcance: {title}',
  redeem: 'Resgatar {points}',
  ready: '“{title}” está à sua espera.',
  use: 'Usar agora',
  applied: '“{title}” está no seu carrinho.',
  idle: '“{title}” ainda não vale para este carrinho.',
  next: 'Mais {points} e você ganha: {title}',
  failed: 'Não deu certo.',
  more: 'Mais',
  slow: 'Está demorando um pouco mais. Vai aparecer aqui.',
  code: 'Seu código: {code}',
  open: 'Abrir o carrinho com o código',
};
