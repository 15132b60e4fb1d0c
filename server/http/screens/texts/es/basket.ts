/** What the cart’s block says. */
export const basket = {
  take: 'Puedes descontar {worth} de este carrito.',
  have: 'Puedes conseguir: {title}',
  redeem: 'Canjear {points}',
  ready: '«{title}» te está esperando.',
  use: 'Usarlo ahora',
  applied: '«{title}» está en tu carrito.',
  idle: '«{title}» aún no cuenta para este carrito.',
  next: '{points} más y consigues: {title}',
  failed: 'No ha funcionado.',
  more: 'Más',
  slow: 'Está tardando un poco más. Te esperará aquí.',
  code: 'Tu código: {code}',
  open: 'Abrir el carrito con el código',
};
