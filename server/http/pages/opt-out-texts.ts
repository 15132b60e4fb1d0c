import type { Language } from '../../contract/languages.ts';

/** `unknown`: the address is not one of ours. */
export type OptOutState = 'asked' | 'stopped' | 'wanted' | 'unknown';

interface PageTexts {
  title: string;
  body: string;
  button: string;
}

/** What the page behind a mail's "no more reminders" says. */
export const optOutTexts: Readonly<Record<Language, Record<OptOutState, PageTexts>>> = {
  en: {
    asked: {
      title: 'No more reminders?',
      body: '{shop} will no longer write to you about what you have collected. Your balance stays as it is.',
      button: 'Stop the reminders',
    },
    stopped: {
      title: 'Done: no more reminders',
      body: '{shop} will no longer write to you about what you have collected. Your balance stays as it is.',
      button: 'I want them after all',
    },
    wanted: {
      title: 'You will hear from us',
      body: '{shop} will tell you before something that you have collected expires.',
      button: 'Stop the reminders',
    },
    unknown: {
      title: 'This address is not complete',
      body: 'Open it from the mail once more, or copy the whole of it.',
      button: '',
    },
  },
  de: {
    asked: {
      title: 'Keine Erinnerungen mehr?',
      body: '{shop} schreibt dir dann nicht mehr, was du gesammelt hast. Dein Guthaben bleibt, wie es ist.',
      button: 'Erinnerungen abstellen',
    },
    stopped: {
      title: 'Erledigt: keine Erinnerungen mehr',
      body: '{shop} schreibt dir nicht mehr, was du gesammelt hast. Dein Guthaben bleibt, wie es ist.',
      button: 'Ich möchte sie doch',
    },
    wanted: {
      title: 'Du hörst von uns',
      body: '{shop} sagt dir Bescheid, bevor etwas verfällt, das du gesammelt hast.',
      button: 'Erinnerungen abstellen',
    },
    unknown: {
      title: 'Diese Adresse ist nicht vollständig',
      body: 'Öffne sie noch einmal aus der E-Mail oder kopiere sie ganz.',
      button: '',
    },
  },
  fr: {
    asked: {
      title: 'Ne plus recevoir de rappels ?',
      body: '{shop} ne vous écrira plus au sujet de ce que vous avez cumulé. Votre solde reste tel quel.',
      button: 'Arrêter les rappels',
    },
    stopped: {
      title: 'C’est fait : les rappels sont arrêtés',
      body: '{shop} ne vous écrira plus au sujet de ce que vous avez cumulé. Votre solde reste tel quel.',
      button: 'Je préfère les recevoir',
    },
    wanted: {
      title: 'Nous vous écrirons',
      body: '{shop} vous préviendra avant que ce que vous avez cumulé n’expire.',
      button: 'Arrêter les rappels',
    },
    unknown: {
      title: 'Cette adresse est incomplète',
      body: 'Ouvrez-la de nouveau depuis l’e-mail, ou copiez-la en entier.',
      button: '',
    },
  },
  es: {
    asked: {
      title: '¿No quieres más recordatorios?',
      body: '{shop} ya no te escribirá sobre lo que has acumulado. Tu saldo se queda como está.',
      button: 'Desactivar recordatorios',
    },
    stopped: {
      title: 'Listo: no más recordatorios',
      body: '{shop} ya no te escribirá sobre lo que has acumulado. Tu saldo se queda como está.',
      button: 'Quiero seguir recibiéndolos',
    },
    wanted: {
      title: 'Te avisaremos',
      body: '{shop} te avisará antes de que caduque algo que has acumulado.',
      button: 'Desactivar recordatorios',
    },
    unknown: {
      title: 'Esta dirección no está completa',
      body: 'Ábrela otra vez desde el correo, o cópiala entera.',
      button: '',
    },
  },
  it: {
    asked: {
      title: 'Niente più promemoria?',
      body: '{shop} non ti scriverà più a proposito di quello che hai raccolto. Il tuo saldo resta com’è.',
      button: 'Disattiva i promemoria',
    },
    stopped: {
      title: 'Fatto: niente più promemoria',
      body: '{shop} non ti scriverà più a proposito di quello che hai raccolto. Il tuo saldo resta com’è.',
      button: 'Voglio continuare a riceverli',
    },
    wanted: {
      title: 'Ti avviseremo',
      body: '{shop} ti avviserà prima che scada qualcosa che hai raccolto.',
      button: 'Disattiva i promemoria',
    },
    unknown: {
      title: 'Questo indirizzo non è completo',
      body: 'Aprilo di nuovo dall’e-mail, o copialo per intero.',
      button: '',
    },
  },
  nl: {
    asked: {
      title: 'Geen herinneringen meer?',
      body: '{shop} schrijft je dan niet meer over wat je hebt gespaard. Je saldo blijft zoals het is.',
      button: 'Stop de herinneringen',
    },
    stopped: {
      title: 'Klaar: geen herinneringen meer',
      body: '{shop} schrijft je niet meer over wat je hebt gespaard. Je saldo blijft zoals het is.',
      button: 'Ik wil ze toch',
    },
    wanted: {
      title: 'Je hoort van ons',
      body: '{shop} laat het je weten voordat iets vervalt dat je hebt gespaard.',
      button: 'Stop de herinneringen',
    },
    unknown: {
      title: 'Dit adres is niet compleet',
      body: 'Open het nog eens vanuit de e-mail of kopieer het helemaal.',
      button: '',
    },
  },
  'pt-BR': {
    asked: {
      title: 'Não quer mais lembretes?',
      body: 'A {shop} não vai mais escrever para você sobre o que você juntou. Seu saldo fica como está.',
      button: 'Desativar lembretes',
    },
    stopped: {
      title: 'Pronto: sem mais lembretes',
      body: 'A {shop} não vai mais escrever para você sobre o que você juntou. Seu saldo fica como está.',
      button: 'Quero continuar recebendo',
    },
    wanted: {
      title: 'Vamos avisar você',
      body: 'A {shop} vai avisar antes que expire algo que você juntou.',
      button: 'Desativar lembretes',
    },
    unknown: {
      title: 'Este endereço não está completo',
      body: 'Abra de novo pelo e-mail, ou copie inteiro.',
      button: '',
    },
  },
  ja: {
    asked: {
      title: 'お知らせを停止しますか？',
      body: '{shop}から残高についてのメールが届かなくなります。残高はそのまま残ります。',
      button: 'お知らせを停止',
    },
    stopped: {
      title: '停止しました',
      body: '{shop}から残高についてのメールは届きません。残高はそのまま残ります。',
      button: 'お知らせを再開',
    },
    wanted: {
      title: 'お知らせを再開しました',
      body: '残高が失効する前に、{shop}からお知らせします。',
      button: 'お知らせを停止',
    },
    unknown: {
      title: 'アドレスが不完全です',
      body: 'メールからもう一度開くか、全体をコピーしてください。',
      button: '',
    },
  },
  'zh-Hans': {
    asked: {
      title: '要停止提醒吗？',
      body: '{shop}将不再向您发送余额提醒。您的余额保持不变。',
      button: '停止提醒',
    },
    stopped: {
      title: '已停止提醒',
      body: '{shop}将不再向您发送余额提醒。您的余额保持不变。',
      button: '恢复提醒',
    },
    wanted: {
      title: '已恢复提醒',
      body: '余额到期之前，{shop}会提醒您。',
      button: '停止提醒',
    },
    unknown: {
      title: '这个地址不完整',
      body: '请从邮件中重新打开，或复制完整地址。',
      button: '',
    },
  },
  ar: {
    asked: {
      title: 'إيقاف التذكيرات؟',
      body: 'لن يراسلك {shop} بعد الآن بشأن ما جمعته. يبقى رصيدك كما هو.',
      button: 'إيقاف التذكيرات',
    },
    stopped: {
      title: 'تم إيقاف التذكيرات',
      body: 'لن يراسلك {shop} بعد الآن بشأن ما جمعته. يبقى رصيدك كما هو.',
      button: 'استئناف التذكيرات',
    },
    wanted: {
      title: 'تم استئناف التذكيرات',
      body: 'سيذكّرك {shop} قبل أن تنتهي صلاحية ما جمعته.',
      button: 'إيقاف التذكيرات',
    },
    unknown: {
      title: 'هذا العنوان غير كامل',
      body: 'يُرجى فتحه من الرسالة مرة أخرى، أو نسخه كاملًا.',
      button: '',
    },
  },
  he: {
    asked: {
      title: 'בלי תזכורות נוספות?',
      body: 'לא יישלחו אליך יותר הודעות מ־{shop} על מה שצברת. היתרה שלך נשארת כפי שהיא.',
      button: 'להפסיק את התזכורות',
    },
    stopped: {
      title: 'בוצע: אין יותר תזכורות',
      body: 'לא יישלחו אליך יותר הודעות מ־{shop} על מה שצברת. היתרה שלך נשארת כפי שהיא.',
      button: 'בכל זאת לקבל אותן',
    },
    wanted: {
      title: 'נודיע לך',
      body: 'תישלח אליך הודעה מ־{shop} לפני שיפוג התוקף של משהו שצברת.',
      button: 'להפסיק את התזכורות',
    },
    unknown: {
      title: 'הכתובת הזאת לא שלמה',
      body: 'אפשר לפתוח אותה שוב מהאימייל, או להעתיק את כולה.',
      button: '',
    },
  },
  pl: {
    asked: {
      title: 'Bez dalszych przypomnień?',
      body: '{shop} nie będzie już do Ciebie pisać o tym, co masz na koncie. Saldo pozostaje bez zmian.',
      button: 'Wyłącz przypomnienia',
    },
    stopped: {
      title: 'Gotowe: bez przypomnień',
      body: '{shop} nie będzie już do Ciebie pisać o tym, co masz na koncie. Saldo pozostaje bez zmian.',
      button: 'Jednak je chcę',
    },
    wanted: {
      title: 'Damy Ci znać',
      body: '{shop} da Ci znać, zanim coś z Twojego konta przepadnie.',
      button: 'Wyłącz przypomnienia',
    },
    unknown: {
      title: 'Ten adres jest niepełny',
      body: 'Otwórz go jeszcze raz z wiadomości albo skopiuj w całości.',
      button: '',
    },
  },
};
