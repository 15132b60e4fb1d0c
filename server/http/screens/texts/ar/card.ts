/** The member card, which is shown at the till. */
export const card = {
  open: 'بطاقتي',
  title: 'بطاقة عضويتك',
  show: 'يُرجى إبراز البطاقة عند الصندوق لتُحتسب مشترياتك هناك أيضًا.',
  number: 'رقم البطاقة',
  picture: 'رمز QR لرقم البطاقة {number}',
};
