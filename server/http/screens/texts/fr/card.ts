/** The member card, which is shown at the till. */
export const card = {
  open: 'Ma carte',
  title: 'Votre carte de membre',
  show: 'Faites-la scanner en caisse : vos achats sur place comptent aussi.',
  number: 'Numéro de carte',
  picture: 'Code QR du numéro de carte {number}',
};
