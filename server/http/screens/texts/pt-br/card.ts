/** The member card, which is shown at the till. */
export const card = {
  open: 'Meu cartão',
  title: 'Seu cartão de membro',
  show: 'Peça para escanear no caixa: o que você compra lá também conta.',
  number: 'Número do cartão',
  picture: 'QR code do número do cartão {number}',
};
