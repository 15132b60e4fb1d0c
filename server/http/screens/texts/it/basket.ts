/** What the cart’s block says. */
export const basket = {
  take: 'Puoi scalare {worth} da questo carrello.',
  have: 'Puoi avere: {title}',
  redeem: 'Riscatta {points}',
  ready: '“{title}” ti aspetta.',
  use: 'Usalo ora',
  applied: '“{title}” è nel tuo carrello.',
  idle: '“{title}” non vale ancora per questo carrello.',
  next: 'Ancora {points} e ottieni: {title}',
  failed: 'Non ha funzionato.',
  more: 'Altro',
  slow: 'Ci vuole un po’ di più. Lo troverai qui.',
  code: 'Il tuo codice: {code}',
  open: 'Apri il carrello con il codice',
};
