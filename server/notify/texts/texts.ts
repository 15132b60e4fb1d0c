/** The forms a sentence takes with a number; a language without the difference says the same twice. */
export interface Counted {
  one: string;
  other: string;
}

/** Everything that mails say, in one language. `{name}` is filled in; each event has a section of its own. */
export interface Texts {
  hello: string;
  helloAnyone: string;
  why: string;
  optOut: string;
  expiryWarning: {
    subject: { today: Counted; tomorrow: Counted; later: Counted };
    preview: string;
    lead: Counted;
    until: string;
    daysLeft: { today: string; tomorrow: string; later: Counted };
    worth: string;
    button: string;
    after: string;
  };
}
