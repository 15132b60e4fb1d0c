/** What the cart’s block says. */
export const basket = {
  take: 'يمكنك خصم {worth} من هذه السلة.',
  have: 'يمكنك الحصول على: {title}',
  redeem: 'استبدال {points}',
  ready: '«{title}» في انتظارك.',
  use: 'استخدمه الآن',
  applied: '«{title}» في سلتك.',
  idle: '«{title}» لا يسري على هذه السلة بعد.',
  next: 'بعد {points} تحصل على: {title}',
  failed: 'لم ينجح ذلك.',
  more: 'المزيد',
  slow: 'يستغرق الأمر وقتًا أطول قليلًا. ستجده هنا.',
  code: 'كودك: {code}',
  open: 'فتح السلة به',
};
