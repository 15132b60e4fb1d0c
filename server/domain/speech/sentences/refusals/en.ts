/** Why something can't be had or done, and what to do. `{points}` are counted already. */
export const en = {
  notPossible: 'This is not possible right now. Reload the page and try again.',
  /** Of what went wrong before anything was asked of the program. */
  trouble:
    '{code, select, unauthenticated {Sign in to your account in this shop first.} forbidden {This is for members who are signed in. Reload the page and try again.} not_found {This is not there any more.} rate_limited {That was a lot at once. Wait a minute and try again.} other {This can’t be done right now. Reload the page and try again.}}',
  /** The same at a till, for staff. */
  tillTrouble:
    '{code, select, unauthenticated {This session has run out: close Regulars and open it again.} forbidden {Your account in the shop’s admin may not do this.} not_found {This is not there any more.} rate_limited {That was a lot at once. Wait a minute and try again.} other {This can’t be done right now. Try again in a moment.}}',
  notInShop: '"{title}" can’t be had in this shop.',
  needsAccount: '"{title}" needs an account with the shop: sign in and try again.',
  notStarted: '"{title}" can’t be had yet.',
  isOver: '"{title}" is over.',
  otherTiers: '"{title}" is for members of other tiers.',
  otherMembers: '"{title}" is for other members.',
  notHere: '"{title}" can’t be had here.',
  gone: '"{title}" is gone: all of them have been taken.',
  hadForLife:
    'You have had "{title}" {times, plural, =1 {once} other {# times}}, which is as often as it can be had.',
  hadForNow:
    '"{title}" can be had {times, plural, =1 {once} other {# times}} {per, select, day {a day: try again next day} week {a week: try again next week} month {a month: try again next month} other {a year: try again next year}}.',
  basketTooSmall: '"{title}" needs an order of {money}: add to your basket and try again.',
  basketTooSmallOrFewer: '"{title}" needs an order of {money}: add to your basket, or choose less.',
  pointsNotAllowed: '"{title}" costs {points}; leave the points out.',
  pointsRequired: '"{title}" needs to be told how much to turn into a discount.',
  pointsOutOfRange: '"{title}" takes {least} to {most} at a time.',
  pointsNotAStep: '"{title}" takes steps of {step}.',
  notAMember: 'This person is not a member of the program.',
  rewardUnknown: 'This reward is not on offer. Load the rewards again and choose one of them.',
  notEnough: 'This takes {points} and {spendable} can be spent.',
  idTaken:
    'Another redemption has this id already, and a new one needs its own. Reload the page and try again.',
  wasGiven: 'It was given and cost no points: keep it.',
  beingFoundOut: 'The shop is finding out what became of it. Its points are kept until then.',
  ranOutWithPoints: 'It ran out, and its points with it.',
  hasEnded:
    'It has ended already ({status, select, failed {failed} cancelled {cancelled} other {expired}}) and its points are back.',
  creditRanOut: 'Its credit has run out on the account.',
  handedOver: 'It has been handed over, so it can no longer be undone.',
  undoIsOver: 'The time in which it can be undone is over.',
  codeUsed: 'Its code has been used at the checkout, so it can no longer be undone.',
  couldNotBeMade: 'The shop could not make this. Please ask the shop about it.',
  couldNotBeMadePointsBack:
    'The shop could not make this. Your points are back; please try again later.',
  onlyTiers: 'This is for members of {names} only.',
  onlySegments: 'This is for members in {names} only.',
  birthdayUnknown: 'The member’s birthday is not known: save it first.',
  birthdayTooNew:
    'A birthday counts {days, plural, one {# day} other {# days}} after it was given: this one does so next year.',
  membersGetThis:
    'A member gets this {times, plural, =1 {once} =2 {twice} other {# times}} {per, select, day {a day} month {a month} year {a year} other {for life}}.',
  tooSoon: '{hours, plural, one {# hour} other {# hours}} must pass between two of these.',
  toldByShop: 'The shop tells us of this one by itself.',
  notInProgram: 'This member is not in the program any more.',
  birthdayImpossible: 'Nobody alive was born on that day.',
  birthdayChangedLately:
    'A birthday can be changed once a year: this one from {day} on. Write to the shop if it is wrong.',
  periodBackwards: 'The first day of a period is not after its last.',
  periodTooLong:
    '{what, select, report {A report} other {A statement}} covers {years} years at the most: choose a shorter period.',
  statementTooLong:
    'A statement holds {lines, number} lines at the most and this period has more: choose a shorter one.',
};
