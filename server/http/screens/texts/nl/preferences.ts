/** What a member chooses. */
export const preferences = {
  title: 'Voorkeuren',
  saved: 'Opgeslagen',
  save: 'Opslaan',
  mails: 'E-mails',
  reminders: 'Herinner me voordat {name} vervallen',
  remindersOn: 'Per e-mail aan {email}, {days} dagen van tevoren. Geen nieuwsbrief.',
  remindersOff: 'Niemand schrijft aan {email} wat er vervalt.',
  noEmail: 'De winkel kent je e-mailadres niet, dus niemand kan je schrijven.',
  birthday: 'Verjaardag',
  noBirthday: 'Je hebt hem nog niet verteld.',
  tellBirthday: 'Vertel je verjaardag',
  changeBirthday: 'Wijzigen',
  birthdayFrom: 'Vanaf {date} kun je hem wijzigen.',
};
