/** What a member chooses. */
export const preferences = {
  title: 'التفضيلات',
  saved: 'تم الحفظ',
  save: 'حفظ',
  mails: 'الرسائل',
  reminders: 'ذكّرني قبل انتهاء صلاحية {name}',
  remindersOn: 'رسالة مسبقة إلى {email} (بالأيام: {days}). بلا نشرات إعلانية.',
  remindersOff: 'لا تُرسل رسائل إلى {email} عمّا تنتهي صلاحيته.',
  noEmail: 'لا يعرف المتجر بريدك الإلكتروني، فلا يمكن مراسلتك.',
  birthday: 'عيد الميلاد',
  noBirthday: 'لم تخبرنا به بعد.',
  tellBirthday: 'أضف عيد ميلادك',
  changeBirthday: 'تغييره',
  birthdayFrom: 'يمكن تغييره ابتداءً من {date}.',
};
