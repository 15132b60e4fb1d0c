/** What the cart’s block says. */
export const basket = {
  take: 'Możesz odjąć {worth} od tego koszyka.',
  have: 'Możesz dostać: {title}',
  redeem: 'Wymień {points}',
  ready: '„{title}” już na Ciebie czeka.',
  use: 'Użyj teraz',
  applied: '„{title}” jest w koszyku.',
  idle: '„{title}” jeszcze nie liczy się w tym koszyku.',
  next: 'Jeszcze {points} i dostajesz: {title}',
  failed: 'To się nie udało.',
  more: 'Więcej',
  slow: 'To trwa trochę dłużej. Pojawi się tutaj.',
  code: 'Twój kod: {code}',
  open: 'Otwórz koszyk z tym kodem',
};
