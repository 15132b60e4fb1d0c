import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailHint } from '../../../server/domain/referrals/email-hint.ts';
import { isDisposable } from '../../../server/domain/referrals/is-disposable.ts';
import { mailboxKey } from '../../../server/domain/referrals/mailbox-key.ts';
import { mailboxStem } from '../../../server/domain/referrals/mailbox-stem.ts';

describe('the mailbox that an address comes to', () => {
  it.each([
    ['Anna.Berg@Example.com ', 'anna.berg@example.com'],
    ['anna.berg+shop@example.com', 'anna.berg@example.com'],
    ['a.n.n.a.berg+new@gmail.com', 'annaberg@gmail.com'],
    ['annaberg@googlemail.com', 'annaberg@gmail.com'],
    ['ａｎｎａberg＠gmail.com', 'annaberg@gmail.com'],
    ['anna\u200Bberg@gmail.com', 'annaberg@gmail.com'],
    ['annaberg@gmail.com.', 'annaberg@gmail.com'],
    ['anna+2@outlook.com', 'anna@outlook.com'],
    ['anna+2@hotmail.co.uk', 'anna@hotmail.co.uk'],
    ['anna+x@me.com', 'anna@icloud.com'],
    ['anna@mac.com', 'anna@icloud.com'],
    ['anna-shop@yahoo.com', 'anna@yahoo.com'],
    ['anna-shop@yahoo.co.uk', 'anna@yahoo.co.uk'],
    ['anna-shop@ymail.com', 'anna@ymail.com'],
    ['anna+shop@fastmail.com', 'anna@fastmail.com'],
    ['anything@anna.fastmail.com', 'anna@fastmail.com'],
    ['shop@anna.fastmail.co.uk', 'anna@fastmail.co.uk'],
    ['shop1@anna.anonaddy.com', '*@anna.anonaddy.com'],
    ['anna.b-e_rg+1@pm.me', 'annaberg@proton.me'],
    ['annaberg@protonmail.com', 'annaberg@proton.me'],
    ['anna-berg@ya.ru', 'anna.berg@yandex.ru'],
    ['anna.berg+1@yandex.com', 'anna.berg@yandex.ru'],
    ['anna.berg@yandex.com.tr', 'anna.berg@yandex.ru'],
    ['anna+1@zoho.com', 'anna@zoho.com'],
    ['anna@müller.de', 'anna@xn--mller-kva.de'],
    ['+4915112345@example.com', '+4915112345@example.com'],
  ])('%s is %s', (email, key) => {
    expect(mailboxKey(email)).toBe(key);
  });

  it.each([
    ['dots elsewhere', 'anna.berg@outlook.com', 'annaberg@outlook.com'],
    ['names alike at two providers', 'anna@outlook.com', 'anna@hotmail.com'],
    ['countries of one provider', 'anna@yahoo.de', 'anna@yahoo.com'],
    ['hyphens in Japan', 'anna-maria@yahoo.co.jp', 'anna@yahoo.co.jp'],
    ['hyphens elsewhere', 'anna-maria@gmx.de', 'anna@gmx.de'],
    ['hyphens at a provider that ignores dots alone', 'anna-b@gmail.com', 'annab@gmail.com'],
    ['underscores', 'anna_b@yahoo.com', 'annab@yahoo.com'],
    ['a company and its cousin', 'anna@berg.de', 'anna@berg.com'],
    ['what looks like a provider', 'anna.b@gmail.com.example.org', 'annab@gmail.com.example.org'],
    ['people under a shared host', 'anna@team.example.com', 'anna@example.com'],
  ])('keeps %s apart', (_, one, other) => {
    expect(mailboxKey(one)).not.toBe(mailboxKey(other));
  });

  it.each(['', 'anna', '@example.com', 'anna@', 'an na@example.com', `${'a'.repeat(250)}@x.de`])(
    'is none for "%s"',
    (text) => {
      expect(mailboxKey(text)).toBeNull();
    },
  );

  it('is the same for a mailbox and for its key', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const key = mailboxKey(email);
        if (key !== null && !key.startsWith('*')) expect(mailboxKey(key)).toBe(key);
      }),
    );
  });
});

describe('what a mailbox is without its digits', () => {
  it.each([
    ['anna.berg1@gmail.com', 'annaberg@gmail.com'],
    ['annaberg2026@googlemail.com', 'annaberg@gmail.com'],
    ['anna_berg-7@gmx.de', 'annaberg@gmx.de'],
  ])('%s is %s', (email, stem) => {
    expect(mailboxStem(email)).toBe(stem);
  });

  it.each([
    ['too short', 'ann1@gmail.com'],
    ['a number that a school gave', 'mat20471134@uni.example'],
    ['many people’s', 'info2@example.com'],
    ['many people’s', 'student17@uni.example'],
    ['a host that takes everything', 'annaberg@anna.anonaddy.com'],
    ['no address', 'annaberg'],
  ])('says nothing where it is %s', (_, email) => {
    expect(mailboxStem(email)).toBeNull();
  });
});

it('hints at an address by one letter', () => {
  expect(emailHint('Bella.Rossi@Example.com')).toBe('b…@example.com');
  expect(emailHint('nonsense')).toBe('…');
});

describe('a mailbox to throw away', () => {
  it.each(['a@mailinator.com', 'a@YOPMAIL.com ', 'a@box.guerrillamail.com'])('is %s', (email) => {
    expect(isDisposable(email)).toBe(true);
  });

  it.each([
    'a@gmail.com',
    'x7k2@privaterelay.appleid.com',
    'x@duck.com',
    'x@mozmail.com',
    'a@mailinator.com.example.org',
    'nothing',
  ])('is not %s', (email) => {
    expect(isDisposable(email)).toBe(false);
  });
});
