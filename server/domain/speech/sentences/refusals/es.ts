import type { en } from './en.ts';

export const es: Record<keyof typeof en, string> = {
  notPossible: 'Ahora mismo no es posible. Recarga la página e inténtalo de nuevo.',
  trouble:
    '{code, select, unauthenticated {Primero inicia sesión en tu cuenta de esta tienda.} forbidden {Esto es para miembros que han iniciado sesión. Recarga la página e inténtalo de nuevo.} not_found {Esto ya no está disponible.} rate_limited {Ha sido mucho de golpe. Espera un minuto e inténtalo de nuevo.} other {Ahora mismo no es posible. Recarga la página e inténtalo de nuevo.}}',
  tillTrouble:
    '{code, select, unauthenticated {Esta sesión ha caducado: cierra Regulars y vuelve a abrirlo.} forbidden {Tu cuenta en el panel de la tienda no tiene permiso para esto.} not_found {Esto ya no está disponible.} rate_limited {Ha sido mucho de golpe. Espera un minuto e inténtalo de nuevo.} other {Ahora mismo no es posible. Inténtalo de nuevo en un momento.}}',
  notInShop: '«{title}» no está disponible en esta tienda.',
  needsAccount:
    'Para «{title}» necesitas una cuenta en la tienda: inicia sesión e inténtalo de nuevo.',
  notStarted: '«{title}» aún no está disponible.',
  isOver: '«{title}» ya ha terminado.',
  otherTiers: '«{title}» es para miembros de otros niveles.',
  otherMembers: '«{title}» es para otros miembros.',
  notHere: '«{title}» no está disponible aquí.',
  gone: '«{title}» se ha agotado: ya no queda ninguno.',
  hadForLife:
    'Ya has tenido «{title}» {times, plural, =1 {una vez} other {# veces}}, que es el máximo.',
  hadForNow:
    '«{title}» se puede canjear {times, plural, =1 {una vez} other {# veces}} {per, select, day {al día: inténtalo mañana} week {a la semana: inténtalo la próxima semana} month {al mes: inténtalo el próximo mes} other {al año: inténtalo el próximo año}}.',
  basketTooSmall:
    '«{title}» requiere un pedido de {money}: añade algo a tu carrito e inténtalo de nuevo.',
  basketTooSmallOrFewer:
    '«{title}» requiere un pedido de {money}: añade algo a tu carrito o elige menos.',
  pointsNotAllowed: '«{title}» cuesta {points}; no indiques la cantidad.',
  pointsRequired: 'Para «{title}», indica cuánto quieres canjear por un descuento.',
  pointsOutOfRange: '«{title}» admite de {least} a {most} cada vez.',
  pointsNotAStep: 'Para «{title}», elige un múltiplo de {step}.',
  notAMember: 'No formas parte del programa.',
  rewardUnknown: 'Este premio ya no se ofrece. Recarga los premios y elige uno.',
  notEnough: 'Esto cuesta {points} y puedes usar {spendable}.',
  idTaken: 'Otro canje ya tiene este número. Recarga la página e inténtalo de nuevo.',
  wasGiven: 'Fue un regalo y no costó puntos: quédatelo.',
  beingFoundOut: 'La tienda está comprobando qué ha pasado. Los puntos se guardan hasta entonces.',
  ranOutWithPoints: 'El premio caducó, y sus puntos con él.',
  hasEnded:
    'Ya ha terminado ({status, select, failed {fallido} cancelled {cancelado} other {caducado}}) y has recuperado los puntos.',
  creditRanOut: 'Este crédito ha caducado en tu cuenta.',
  handedOver: 'El premio ya se ha entregado, así que no se puede deshacer.',
  undoIsOver: 'El plazo para deshacerlo ha terminado.',
  codeUsed: 'El código ya se usó al pagar, así que no se puede deshacer el canje.',
  couldNotBeMade: 'La tienda no pudo crear este premio. Consúltalo con la tienda.',
  couldNotBeMadePointsBack:
    'La tienda no pudo crear este premio. Has recuperado tus puntos; inténtalo más tarde.',
  onlyTiers: 'Esto es solo para miembros de nivel {names}.',
  onlySegments: 'Esto es solo para miembros del grupo {names}.',
  birthdayUnknown: 'La tienda aún no sabe tu cumpleaños: guárdalo primero.',
  birthdayTooNew:
    'Un cumpleaños cuenta {days, plural, one {# día} other {# días}} después de indicarlo: este contará el próximo año.',
  membersGetThis:
    'Cada miembro lo recibe {times, plural, =1 {una vez} =2 {dos veces} other {# veces}} {per, select, day {al día} month {al mes} year {al año} other {en total}}.',
  tooSoon:
    'Entre una vez y otra {hours, plural, one {debe pasar # hora} other {deben pasar # horas}}.',
  toldByShop: 'De esto nos avisa la tienda misma.',
  notInProgram: 'Este miembro ya no está en el programa.',
  birthdayImpossible: 'Nadie que viva hoy nació ese día.',
  birthdayChangedLately:
    'Un cumpleaños se puede cambiar una vez al año: este, a partir del {day}. Si es incorrecto, escribe a la tienda.',
  periodBackwards: 'El primer día del periodo no puede ser posterior al último.',
  periodTooLong: 'Un extracto abarca {years} años como máximo: elige un periodo más corto.',
  statementTooLong:
    'Un extracto contiene {lines, number} líneas como máximo y este periodo tiene más: elige uno más corto.',
};
