/** What a member chooses. */
export const preferences = {
  title: 'Preferencias',
  saved: 'Guardado',
  save: 'Guardar',
  mails: 'Correos',
  reminders: 'Avísame antes de que caduquen mis {name}',
  remindersOn: 'Por correo a {email}, {days} días antes. Sin boletines.',
  remindersOff: 'Nadie escribe a {email} sobre lo que caduca.',
  noEmail: 'La tienda no tiene tu correo, así que nadie puede escribirte.',
  mailLanguage: 'Idioma de los correos',
  asPages: 'Como en estas páginas',
  birthday: 'Cumpleaños',
  noBirthday: 'Aún no lo has indicado.',
  tellBirthday: 'Indicar mi cumpleaños',
  changeBirthday: 'Cambiarlo',
  birthdayFrom: 'Se puede cambiar a partir del {date}.',
};
