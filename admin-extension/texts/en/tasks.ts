import { inLanguage } from '../in-language.ts';

const tryAgain = 'Try again';
const looksAgain =
  'Regulars looks once more, and sends it where it finds nothing. If it still can’t tell, it stands here again.';

export const tasksTexts = inLanguage('tasks', {
  title: 'To do',
  subtitle: 'What waits for you and your staff',
  unnamed: 'an unnamed member',
  someone: 'A member',
  lookUp: {
    title: 'Needs a look',
    hint: 'The platform gave no clear answer. Points stay held until you say what is there.',
    say: 'Say what is there',
    sayOf: (reward: string, member: string) => `Say what became of ${reward} for ${member}`,
  },
  handOver: {
    title: 'To hand over',
    hint: 'Rewards of your own that members have paid for. The longest waiting come first.',
    done: 'Handed over',
    doneOf: (name: string) => `Handed over: ${name}`,
    cancel: 'Cancel',
    cancelBack: 'Cancel, give points back',
    cancelOf: (name: string) => `Cancel ${name}`,
    cancelBackOf: (name: string) => `Cancel ${name}, give points back`,
  },
  until: 'these are done',
  none: 'Nothing waits for you',
  noneHelp:
    'A reward of your own, such as a tasting or a signed print, stands here from the moment a member pays for it until you hand it over. So does a redemption whose platform never said how it ended.',
  seeRewards: 'See the rewards',
  forWhom: 'For ',
  waitingSince: (instant: string) => `waiting since ${instant}`,
  goodUntil: (day: string) => `good until ${day}`,
  resolve: {
    title: (reward: string) => `What became of “${reward}”?`,
    submit: 'Settle it',
    close: 'Close',
    again: 'It is tried again',
    settled: 'Settled',
    paid: (member: string, points: string, when: string) => `${member} paid ${points} on ${when}.`,
    given: (member: string, when: string) => `${member} was given it for a referral on ${when}.`,
    question: 'What did you find?',
    chooseOne: 'Choose one',
    note: 'Note',
    noteHelp: 'Kept with your name. May be left empty.',
  },
  /** What a person can answer, and what each answer does. */
  answers: {
    issued: {
      yes: 'It was issued',
      yesHelp: (points: string) =>
        `The member keeps it, and it goes on as if the answer had come. ${points} stay spent on it.`,
      no: 'It was not: give the points back',
      noHelp: (points: string) =>
        `${points} return to the member with their old expiry dates. Nothing is taken back on the platform.`,
      again: tryAgain,
      againHelp: looksAgain,
    },
    ending: {
      yes: 'It is still there: the member keeps it',
      yesHelp: 'Nothing is taken back, and no points return.',
      no: 'It is gone: give the points back',
      noHelp: (points: string) => `${points} return to the member with their old expiry dates.`,
      again: tryAgain,
      againHelp:
        'It is taken back once more; then the points return by themselves. If nobody can tell, it stands here again.',
    },
    gift: {
      yes: 'It was issued',
      yesHelp: 'The member keeps it, and it goes on as if the answer had come.',
      no: 'It was not',
      noHelp: 'It ends here: the member gets nothing.',
      again: tryAgain,
      againHelp: looksAgain,
    },
    endingGift: {
      yes: 'It is still there: the member keeps it',
      yesHelp: 'Nothing is taken back.',
      no: 'It is gone',
      noHelp: 'It ends here.',
      again: tryAgain,
      againHelp: 'It is taken back once more. If nobody can tell, it stands here again.',
    },
  },
  where: {
    it: 'it',
    stripeCredit: (worth: string, day: string) =>
      `In Stripe, open the customer and look at the credit balance for ${worth} since ${day}.`,
    stripeCode: (code: string) => `In Stripe, search the promotion codes for ${code}.`,
    credit: (worth: string, day: string) =>
      `In Shopify, open the customer and look at the store credit for ${worth} since ${day}.`,
    giftCard: (worth: string, ending: string) =>
      `In Shopify, open Products, then Gift cards, and look for one of ${worth} that ends in ${ending}.`,
    code: (code: string) => `In Shopify, open Discounts and search for ${code}.`,
  },
});
