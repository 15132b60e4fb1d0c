import type { Texts } from './texts.ts';

export const zhHans: Texts = {
  hello: '{name}，您好：',
  helloAnyone: '您好：',
  why: '您在{shop}累积{points}，因此收到这封邮件。',
  optOut: '停止提醒',
  expiryWarning: {
    subject: {
      today: { one: '{amount}今天到期', other: '{amount}今天到期' },
      tomorrow: { one: '{amount}明天到期', other: '{amount}明天到期' },
      later: { one: '{amount}将于{day}到期', other: '{amount}将于{day}到期' },
    },
    preview: '有效期至{date}结束。',
    lead: {
      one: '您在{shop}还有一点余额，即将到期：',
      other: '您在{shop}还有余额，即将到期：',
    },
    until: '有效期至',
    daysLeft: {
      today: '今天是最后一天',
      tomorrow: '明天到期',
      later: { one: '还剩 {count} 天', other: '还剩 {count} 天' },
    },
    worth: '下次订单可抵扣 {money}',
    button: '前往{shop}',
    after: '到期未用的部分会失效。总是先用最早到期的部分。',
  },
};
