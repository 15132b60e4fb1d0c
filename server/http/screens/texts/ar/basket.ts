/** What the cart’s block says. */
export const basket = {
  take: 'يمكنك خصم {worth} من هذه السلة.',
  have: 'يمكنك الحصول على: {title}',
  redeem: 'استبدال {points}',
  ready: 'مكافأة «{title}» في انتظارك.',
  use: 'استخدامها الآن',
  applied: 'مكافأة «{title}» في سلتك.',
  idle: 'مكافأة «{title}» لا تسري على هذه السلة بعد.',
  next: 'بعد {points} يمكنك الحصول على: {title}',
  failed: 'تعذّر تنفيذ ذلك.',
  more: 'المزيد',
  slow: 'يستغرق الأمر وقتًا أطول قليلًا. سيظهر الرمز هنا.',
  code: 'رمزك: {code}',
  open: 'فتح السلة بهذا الرمز',
};
