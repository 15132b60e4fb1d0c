import { afterEach, describe, expect, it } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import { createMailSender, type Mail, type MailSender } from '../../server/notify/send-mail.ts';
import { type MailRefusal, type MailServer, startMailServer } from '../sandbox/mail/mail-server.ts';
import type { ReceivedMail } from '../sandbox/mail/read-mail.ts';

/** A real SMTP conversation. */

const mail: Mail = {
  id: 'notice-3-17',
  to: 'ana@example.com',
  senderName: 'Juniper & Söhne, "Co"',
  replyTo: 'hello@juniper.example',
  subject: '1.240\u00A0Punkte verfallen — bald',
  text: 'Grüße\n\nzwei',
  html: `<p>Grüße ${'lang '.repeat(60)}</p>`,
  optOutUrl: 'https://app.example/mails/1.2.proof',
};

let server: MailServer | null = null;
let sender: MailSender | null = null;
const received: { to: string; mail: ReceivedMail }[] = [];

async function open(refuse: (to: string) => MailRefusal | null = () => null): Promise<MailSender> {
  received.length = 0;
  server = await startMailServer({
    receive: (to, message) => received.push({ to, mail: message }),
    refuse,
  });
  sender = createMailSender({ smtpUrl: server.url, from: 'rewards@juniper.example' });
  return sender;
}

afterEach(async () => {
  sender?.close();
  await server?.close();
});

describe('a mail server that takes mails', () => {
  it('gets text and HTML, with a name for the mail and a way to say no', async () => {
    const { send } = await open();
    expect(await send(mail)).toEqual({ outcome: 'sent' });
    const [arrived] = received;
    expect(arrived?.to).toBe('ana@example.com');
    const { headers, text, html } = arrived?.mail ?? { headers: new Map<string, string>() };
    expect(headers.get('message-id')).toBe('<notice-3-17@juniper.example>');
    expect(headers.get('subject')).toBe(mail.subject);
    expect(headers.get('from')).toContain('<rewards@juniper.example>');
    expect(headers.get('from')).toContain('Söhne');
    expect(headers.get('reply-to')).toContain('<hello@juniper.example>');
    expect(headers.get('list-unsubscribe')).toBe(`<${mail.optOutUrl}>`);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text);
    expect(html?.trim()).toBe(mail.html.trim());
  });

  it('gets one mail for one person, whatever the address and the names look like', async () => {
    const { send } = await open();
    await send({ ...mail, senderName: 'A\r\nBcc: eve@example.com', subject: 'a\r\nX-Evil: 1' });
    expect(received).toHaveLength(1);
    expect(received[0]?.mail.headers.has('bcc')).toBe(false);
    expect(received[0]?.mail.headers.has('x-evil')).toBe(false);
  });
});

describe('a mail server that says no', () => {
  it('to an address for good is believed, in its own words', async () => {
    const { send } = await open((to) => ({ responseCode: 550, message: `no such user ${to}` }));
    const outcome = await send(mail);
    expect(outcome).toMatchObject({ outcome: 'refused' });
    expect(outcome).toEqual({ outcome: 'refused', detail: '550 no such user the address' });
  });

  it('for now is asked again later', async () => {
    const { send } = await open(() => ({ responseCode: 451, message: 'come again' }));
    await expect(send(mail)).rejects.toThrow(RetriableError);
    await expect(send(mail)).rejects.toThrow('451 come again');
  });

  it('by not being there is asked again later, also after it had been there', async () => {
    const { send } = await open();
    await send(mail);
    await server?.close();
    await expect(send(mail)).rejects.toThrow(RetriableError);
  });
});
