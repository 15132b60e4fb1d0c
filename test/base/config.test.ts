import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/base/config.ts';

const needed = {
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: 'hush',
};
const smtp = 'smtps://user:secret@smtp.example.com:465';

function complaintOf(env: Record<string, string>): string {
  try {
    readConfig({ ...needed, ...env });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings for mail', () => {
  it('may be left out: then no mail is sent', () => {
    expect(readConfig(needed).mail).toBeNull();
    expect(readConfig({ ...needed, SMTP_URL: '', MAIL_FROM: '' }).mail).toBeNull();
  });

  it.each(['hello@juniper.example', 'Juniper & Co <hello@juniper.example>'])(
    'take the address of %s',
    (from) => {
      const config = readConfig({ ...needed, SMTP_URL: smtp, MAIL_FROM: from });
      expect(config.mail).toEqual({ smtpUrl: smtp, from: 'hello@juniper.example' });
    },
  );

  it.each(['smtp.example.com', 'https://smtp.example.com', 'smtp://', 'not an address'])(
    'stop with a sentence at the mail server %s, and never repeat it',
    (url) => {
      const complaint = complaintOf({ SMTP_URL: url, MAIL_FROM: 'hello@juniper.example' });
      expect(complaint).toBe(
        'SMTP_URL is wrong: an address such as smtps://user:password@smtp.example.com.',
      );
    },
  );

  it.each(['juniper', 'hello@', 'Juniper <>', 'a@b.example, c@d.example'])(
    'stop with a sentence at the sender %s',
    (from) => {
      expect(complaintOf({ SMTP_URL: smtp, MAIL_FROM: from })).toBe(
        'MAIL_FROM is wrong: an e-mail address such as hello@example.com.',
      );
    },
  );

  it('stop when there is a mail server and no sender, beside whatever else is missing', () => {
    const complaint = complaintOf({ SMTP_URL: smtp, ENCRYPTION_KEY: '' });
    expect(complaint).toMatch(/^ENCRYPTION_KEY is missing: /m);
    expect(complaint).toMatch(/^MAIL_FROM is missing: it is the address that mails/m);
  });
});

describe('the proxies that are believed', () => {
  it.each([
    ['', ['loopback']],
    ['2', 2],
    ['0', 0],
    ['loopback, 10.0.0.0/8,2001:db8::/32', ['loopback', '10.0.0.0/8', '2001:db8::/32']],
    ['192.0.2.7', ['192.0.2.7']],
  ])('are read from "%s"', (text, proxies) => {
    expect(readConfig({ ...needed, TRUSTED_PROXIES: text }).trustedProxies).toEqual(proxies);
  });

  it.each(['true', '11', '-1', '10.0.0.0/33', '10.0.0/8', 'loopback, nginx', '2, 10.0.0.1'])(
    'stop with a sentence at "%s"',
    (text) => {
      expect(complaintOf({ TRUSTED_PROXIES: text })).toMatch(
        /^TRUSTED_PROXIES is wrong: loopback, linklocal, uniquelocal, addresses such as/,
      );
    },
  );
});
