/** What a member chooses. */
export const preferences = {
  title: 'Preferências',
  saved: 'Salvo',
  save: 'Salvar',
  mails: 'E-mails',
  reminders: 'Avisar antes de expirar: {name}',
  remindersOn: 'Por e-mail para {email}, {days} dias antes. Sem newsletter.',
  remindersOff: 'Ninguém escreve para {email} sobre o que expira.',
  noEmail: 'A loja não tem seu e-mail, então ninguém pode escrever para você.',
  mailLanguage: 'Idioma dos e-mails',
  asPages: 'O mesmo destas páginas',
  birthday: 'Aniversário',
  noBirthday: 'Você ainda não informou.',
  tellBirthday: 'Informar meu aniversário',
  changeBirthday: 'Mudar',
  birthdayFrom: 'Dá para mudar a partir de {date}.',
};
