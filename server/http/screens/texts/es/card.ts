/** The member card, which is shown at the till. */
export const card = {
  open: 'Mi tarjeta',
  title: 'Tu tarjeta de miembro',
  show: 'Muéstrala en caja para que la escaneen: lo que compres allí también cuenta.',
  number: 'Número de tarjeta',
  picture: 'Código QR del número de tarjeta {number}',
};
