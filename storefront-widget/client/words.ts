import type { ClientWord } from '../../server/contract/screen.ts';

/** What may be needed before the server has said a word: the page gives it in its language, in `data-words`. */
const english = {
  close: 'Close',
  loading: 'Loading',
  retry: 'Try again',
  offline: 'You seem to be offline.',
  unavailable: 'We can’t reach the shop right now.',
  guestTitle: 'Collect {name} with every order',
  signIn: 'Sign in',
  createAccount: 'Create an account',
  openInvitation: 'Open your invitation',
};

export type Word = ClientWord | keyof typeof english;
export type Words = Partial<Record<Word, string>>;

/** What can't be read is as if it were not there. */
export const readWords = (json: string): Words => {
  try {
    const words: Words = JSON.parse(json);
    return { ...english, ...words };
  } catch {
    return english;
  }
};
