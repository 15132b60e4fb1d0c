import type { Texts } from './texts.ts';

export const ar: Texts = {
  hello: 'مرحبًا {name}،',
  helloAnyone: 'مرحبًا،',
  why: 'تصلك هذه الرسالة لجمعك {points} لدى {shop}.',
  optOut: 'إيقاف التذكيرات',
  expiryWarning: {
    subject: {
      today: { one: 'تنتهي اليوم صلاحية {amount}', other: 'تنتهي اليوم صلاحية {amount}' },
      tomorrow: { one: 'تنتهي غدًا صلاحية {amount}', other: 'تنتهي غدًا صلاحية {amount}' },
      later: { one: 'تنتهي في {day} صلاحية {amount}', other: 'تنتهي في {day} صلاحية {amount}' },
    },
    preview: 'متاح للاستخدام حتى نهاية {date}.',
    lead: {
      one: 'ما زال لديك القليل لدى {shop}، وتنتهي صلاحيته قريبًا:',
      other: 'ما زال لديك رصيد لدى {shop}، وتنتهي صلاحيته قريبًا:',
    },
    until: 'متاح للاستخدام حتى نهاية',
    daysLeft: {
      today: 'اليوم الأخير',
      tomorrow: 'ينتهي غدًا',
      later: { one: 'الأيام المتبقية: {count}', other: 'الأيام المتبقية: {count}' },
    },
    worth: 'يكفي لخصم {money} على طلبك القادم',
    button: 'زيارة {shop}',
    after: 'ما لا يُستخدم حتى ذلك الحين تنتهي صلاحيته. الأقرب انتهاءً يُستخدم أولًا دائمًا.',
  },
};
