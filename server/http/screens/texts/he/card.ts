/** The member card, which is shown at the till. */
export const card = {
  open: 'הכרטיס שלי',
  title: 'כרטיס המועדון שלך',
  show: 'סורקים אותו בקופה, וגם מה שקונים שם נספר.',
  number: 'מספר כרטיס',
  picture: 'קוד QR של כרטיס מספר {number}',
};
