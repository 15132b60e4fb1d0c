import { mailboxKey } from './mailbox-key.ts';

/** Fewer letters say too little about whose a mailbox is. */
const lettersMin = 5;
/** Longer numbers are given by schools and companies: they tell people apart. */
const digitsMax = 4;

/** Names that a mailbox has by what it is for. */
const generic: ReadonlySet<string> = new Set(
  [
    'admin contact kontakt contacto contato contatti hello hallo info office mail email service support',
    'team sales shop store webshop order orders bestellung einkauf billing accounts kasse reception',
    'student students schueler user member mitglied guest customer kunde client family familie',
    'abuse postmaster webmaster noreply newsletter marketing people hr jobs test tester',
  ].flatMap((line) => line.split(' ')),
);

/**
 * A mailbox without digits and signs, so that `anna.berg1@` and `annaberg2@` of one provider are alike. Null where
 * too little is left to mean one person.
 */
export function mailboxStem(email: string): string | null {
  const key = mailboxKey(email);
  if (key === null || key.startsWith('*@')) return null;
  const at = key.lastIndexOf('@');
  const name = key.slice(0, at);
  const letters = name.replaceAll(/[^\p{L}]/gu, '');
  const digits = name.replaceAll(/[^\p{N}]/gu, '');
  if (letters.length < lettersMin || digits.length > digitsMax || generic.has(letters)) return null;
  return letters + key.slice(at);
}
