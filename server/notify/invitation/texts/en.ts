import type { InvitationTexts } from './invitation-texts.ts';

/** `whose`: whose order it is, in the words of whoever reads it. */
const offerOn = (whose: 'your' | 'their'): InvitationTexts['offer'] => ({
  amountOff: `{value} off ${whose} first order`,
  amountOffSome: '{value} off: {title}',
  percentageOff: `{percent} off ${whose} first order`,
  percentageOffSome: '{percent} off: {title}',
  upTo: '{offer}, up to {most}',
  freeShipping: `Free shipping on ${whose} first order`,
  freeProduct: `Free with ${whose} first order: {title}`,
  giftCard: `A {value} gift card after ${whose} first order`,
  storeCredit: `{value} store credit after ${whose} first order`,
  custom: `After ${whose} first order: {title}`,
  points: `{points} after ${whose} first order`,
  andPointsLater: '{offer}, and {points} afterwards',
  and: '{offer}, and {points}',
});

export const en: InvitationTexts = {
  offer: offerOn('your'),
  friendsOffer: offerOn('their'),
  reward: {
    amountOff: '{value} off',
    percentageOff: '{percent} off',
    freeShipping: 'free shipping',
    freeProduct: 'a free gift ({title})',
    giftCard: 'a {value} gift card',
    storeCredit: '{value} store credit',
    and: '{gift} and {points}',
    nothing: 'our thanks',
  },
  minimum: 'On orders from {money}',
  headline: {
    named: '{name} has something for you',
    unnamed: 'A friend has something for you',
  },
  message: {
    named: '{name} likes to shop at {shop} and thinks you will too. This is for your first order.',
    unnamed:
      'Somebody who likes to shop at {shop} thinks you will too. This is for your first order.',
  },
  share: {
    subject: 'Something for you at {shop}',
    message: 'I like {shop}, and maybe you will too. With my link you get this: {offer}.',
  },
  claim: {
    ready: 'Here is your code. It works at the checkout of {shop}.',
    making: 'Your code is being made. That takes a moment.',
    waiting: 'The shop takes a short look before this code goes out. Come back a little later.',
    no_code:
      'All set: order at {shop} with this e-mail, and what you were promised comes after your order.',
    over: 'This offer has ended or has been used already. You are welcome at {shop} all the same.',
    existing_customer:
      'You are at home at {shop} already, and we are glad that you are. This offer is for people who order there for the first time. What you can get is in your rewards in the shop, and friends of yours can have this offer through your own link.',
    own_link:
      'This is your own link. It is for your friends: send it to somebody who does not know {shop} yet.',
    taken:
      'With this e-mail you have already said yes to another friend’s offer, and everybody can have one.',
    not_found: 'This link does not lead to an offer any more.',
    email_invalid: 'Please write your e-mail address in full, like name@example.com.',
  },
  reason: {
    waiting_for_order: 'Your friend has said yes and has not ordered yet.',
    waiting_for_payment: 'Your friend has ordered. The payment is still on its way.',
    below_minimum: 'Your friend has ordered, but for less than the offer asks for.',
    holding: 'Your friend has ordered. If they keep what they bought, your reward comes on {date}.',
    in_review: 'The shop is having a look at this one. There is nothing you need to do.',
    too_risky:
      'The shop could not confirm this one, so there is no reward for it. If you think that is a mistake, write to the shop.',
    not_first_order: 'Rewards are for a friend’s first order, and this was not one.',
    refunded: 'The order was returned, so there is no reward for it.',
    cancelled: 'The order was cancelled, so there is no reward for it.',
    by_staff: 'The shop has decided against a reward for this one. Write to the shop to ask why.',
    limit_reached:
      'You had already been rewarded for as many friends as the program allows for now.',
    advocate_gone: 'This reward could not be given any more.',
    rewards_given: 'Your friend has ordered, and your reward is yours.',
    not_ordered_in_time: 'Your friend did not order in time.',
  },
  holdingSomeTime:
    'Your friend has ordered. If they keep what they bought, your reward comes soon.',
  page: {
    email: 'Your e-mail',
    emailHint: 'name@example.com',
    button: 'Get my offer',
    kept: 'Show my offer',
    small: {
      mailed: 'We send your code there too. No newsletter.',
      known: 'It is how the shop knows you when you order. No newsletter.',
    },
    leaveEmpty: 'Leave this empty',
    again: 'That took a while. Please press the button once more.',
    from: 'From {name}',
    code: 'Your code',
    until: 'Good until {time}',
    use: 'Use it in the shop',
    visit: 'Go to {shop}',
    mailed: 'We have mailed it to you as well, so there is nothing to write down.',
    willMail: 'We will mail it to you as soon as it is ready.',
    reload: 'Have another look',
    titles: {
      ready: 'It’s yours!',
      making: 'One moment …',
      waiting: 'Thank you!',
      no_code: 'You’re in!',
      over: 'This one has ended',
      existing_customer: 'Good to see you again!',
      own_link: 'That’s you!',
      taken: 'You have one already',
      not_found: 'There is nothing here any more',
      email_invalid: 'Nearly there',
    },
    unknown: {
      title: 'There is nothing here any more',
      body: 'This link does not lead to an offer. Ask whoever sent it to you for a new one.',
    },
    tooMany: {
      title: 'That was a lot at once',
      body: 'Please wait a minute and open the link again. Nothing is lost.',
    },
    broken: {
      title: 'This did not work',
      body: 'It is our fault and not yours. Please try again in a moment.',
    },
    another: 'Try another e-mail',
    picture: '{shop}: {offer}',
  },
  mail: {
    subject: '{offer}: your code for {shop}',
    preview: 'Your code is {code}.',
    hello: 'Hello,',
    lead: {
      named: 'Here is what {name} has for you at {shop}:',
      unnamed: 'Here is what your friend has for you at {shop}:',
    },
    code: 'Your code',
    until: 'Good until {time}',
    button: 'Use it in the shop',
    after: 'The code is for your first order and works once.',
    why: 'You get this one mail because you asked for the offer with this address. If it wasn’t you, there is nothing to do: nobody will write to you again.',
  },
};
