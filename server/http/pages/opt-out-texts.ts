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
      body: 'Öffne sie noch einmal aus der Mail, oder kopiere sie ganz.',
      button: '',
    },
  },
  fr: {
    asked: {
      title: 'Plus de rappels ?',
      body: '{shop} ne vous écrira plus au sujet de ce que vous avez cumulé. Votre solde reste tel quel.',
      button: 'Arrêter les rappels',
    },
    stopped: {
      title: 'C’est fait : plus de rappels',
      body: '{shop} ne vous écrira plus au sujet de ce que vous avez cumulé. Votre solde reste tel quel.',
      button: 'Finalement, je les veux',
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
      title: '¿No más recordatorios?',
      body: '{shop} ya no te escribirá sobre lo que has reunido. Tu saldo se queda como está.',
      button: 'Parar los recordatorios',
    },
    stopped: {
      title: 'Listo: no más recordatorios',
      body: '{shop} ya no te escribirá sobre lo que has reunido. Tu saldo se queda como está.',
      button: 'Los quiero, después de todo',
    },
    wanted: {
      title: 'Te avisaremos',
      body: '{shop} te avisará antes de que caduque algo que has reunido.',
      button: 'Parar los recordatorios',
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
      body: '{shop} non ti scriverà più di quello che hai raccolto. Il tuo saldo resta com’è.',
      button: 'Ferma i promemoria',
    },
    stopped: {
      title: 'Fatto: niente più promemoria',
      body: '{shop} non ti scriverà più di quello che hai raccolto. Il tuo saldo resta com’è.',
      button: 'Li voglio, dopotutto',
    },
    wanted: {
      title: 'Ti avviseremo',
      body: '{shop} ti avviserà prima che scada qualcosa che hai raccolto.',
      button: 'Ferma i promemoria',
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
      body: 'Open het nog eens vanuit de e-mail, of kopieer het helemaal.',
      button: '',
    },
  },
  'pt-BR': {
    asked: {
      title: 'Chega de lembretes?',
      body: 'A {shop} não vai mais escrever sobre o que você juntou. Seu saldo fica como está.',
      button: 'Parar os lembretes',
    },
    stopped: {
      title: 'Pronto: sem mais lembretes',
      body: 'A {shop} não vai mais escrever sobre o que você juntou. Seu saldo fica como está.',
      button: 'Quero receber, sim',
    },
    wanted: {
      title: 'Vamos avisar você',
      body: 'A {shop} vai avisar antes que expire algo que você juntou.',
      button: 'Parar os lembretes',
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
      button: 'やはり受け取る',
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
      title: '不再接收提醒？',
      body: '{shop}将不再给你发送余额提醒。你的余额保持不变。',
      button: '停止提醒',
    },
    stopped: {
      title: '好了：不再提醒',
      body: '{shop}将不再给你发送余额提醒。你的余额保持不变。',
      button: '还是想接收',
    },
    wanted: {
      title: '我们会提醒你',
      body: '余额到期之前，{shop}会通知你。',
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
      title: 'تم: لا مزيد من التذكيرات',
      body: 'لن يراسلك {shop} بعد الآن بشأن ما جمعته. يبقى رصيدك كما هو.',
      button: 'أريدها في الواقع',
    },
    wanted: {
      title: 'سنذكّرك',
      body: 'سيخبرك {shop} قبل أن تنتهي صلاحية ما جمعته.',
      button: 'إيقاف التذكيرات',
    },
    unknown: {
      title: 'هذا العنوان غير كامل',
      body: 'افتحه من الرسالة مرة أخرى، أو انسخه كاملًا.',
      button: '',
    },
  },
  he: {
    asked: {
      title: 'בלי תזכורות נוספות?',
      body: '{shop} לא יכתוב לך יותר על מה שצברת. היתרה שלך נשארת כפי שהיא.',
      button: 'להפסיק את התזכורות',
    },
    stopped: {
      title: 'בוצע: אין יותר תזכורות',
      body: '{shop} לא יכתוב לך יותר על מה שצברת. היתרה שלך נשארת כפי שהיא.',
      button: 'בכל זאת לקבל אותן',
    },
    wanted: {
      title: 'נודיע לך',
      body: '{shop} יודיע לך לפני שיפוג משהו שצברת.',
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
      body: '{shop} nie będzie już pisać o tym, co masz na koncie. Saldo zostaje bez zmian.',
      button: 'Wyłącz przypomnienia',
    },
    stopped: {
      title: 'Gotowe: bez przypomnień',
      body: '{shop} nie będzie już pisać o tym, co masz na koncie. Saldo zostaje bez zmian.',
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
