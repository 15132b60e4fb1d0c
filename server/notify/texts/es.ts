import type { Texts } from './texts.ts';

export const es: Texts = {
  hello: 'Hola, {name}:',
  helloAnyone: 'Hola:',
  why: 'Recibes este correo porque sumas {points} en {shop}.',
  optOut: 'No más recordatorios',
  expiryWarning: {
    subject: {
      today: { one: 'Caduca hoy: {amount}', other: 'Caduca hoy: {amount}' },
      tomorrow: { one: 'Caduca mañana: {amount}', other: 'Caduca mañana: {amount}' },
      later: { one: 'Caduca el {day}: {amount}', other: 'Caduca el {day}: {amount}' },
    },
    preview: 'Aún vale hasta el final del {date}.',
    lead: {
      one: 'Aún te queda un poquito en {shop}, y caduca pronto:',
      other: 'Aún te queda saldo en {shop}, y caduca pronto:',
    },
    until: 'Válido hasta el final del',
    daysLeft: {
      today: 'Hoy es el último día',
      tomorrow: 'Hasta mañana',
      later: { one: 'Queda {count} día', other: 'Quedan {count} días' },
    },
    worth: 'Te alcanza para {money} de descuento en tu próximo pedido',
    button: 'Ir a {shop}',
    after: 'Lo que no se use hasta entonces caduca. Siempre se gasta primero lo que antes caduca.',
  },
};
