/** What a member chooses. */
export const preferences = {
  title: 'التفضيلات',
  saved: 'تم الحفظ',
  save: 'حفظ',
  mails: 'الرسائل',
  reminders: 'تذكيري قبل انتهاء صلاحية {name}',
  remindersOn: 'رسالة إلى {email} قبل انتهاء الصلاحية (بالأيام: {days}). بلا نشرات إعلانية.',
  remindersOff: 'لن تُرسل إلى {email} تذكيرات بانتهاء الصلاحية.',
  noEmail: 'بريدك الإلكتروني غير مسجّل لدى المتجر، لذلك تتعذّر مراسلتك.',
  mailLanguage: 'لغة الرسائل',
  asPages: 'مثل لغة هذه الصفحات',
  birthday: 'عيد الميلاد',
  noBirthday: 'لم يُسجَّل بعد.',
  tellBirthday: 'إضافة عيد الميلاد',
  changeBirthday: 'تغيير',
  birthdayFrom: 'يمكن تغييره ابتداءً من {date}.',
};
