/** What the cart’s block says. */
export const basket = {
  take: 'Możesz dostać {worth} rabatu na ten koszyk.',
  have: 'Możesz dostać: {title}',
  redeem: 'Wymień {points}',
  ready: '„{title}” już na Ciebie czeka.',
  use: 'Użyj teraz',
  applied: '„{title}” jest w koszyku.',
  idle: '„{title}” jeszcze nie działa w tym koszyku.',
  next: 'Jeszcze {points} i dostajesz: {title}',
  failed: 'Nie udało się.',
  more: 'Więcej',
  slow: 'To potrwa trochę dłużej. Nagroda pojawi się tutaj.',
  code: 'Twój kod: {code}',
  open: 'Otwórz koszyk z tym kodem',
};
