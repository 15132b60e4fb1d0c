import { createTransport } from 'nodemailer';
import { RetriableError } from '../base/errors.ts';

/** A mail to one person, ready to go. */
export interface Mail {
  /** Names the mail: sent again it has the same Message-ID, so that a mailbox can show it once. */
  id: string;
  to: string;
  /** Stands before the address that mails come from. */
  senderName: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  /** Takes the reader's no: with a page for people, with one POST for their mail program (RFC 8058). Null: they asked for it. */
  optOutUrl: string | null;
}

/** `refused`: this mail will never be taken, in the mail server's own words. */
export type MailOutcome = { outcome: 'sent' } | { outcome: 'refused'; detail: string };

export interface MailSender {
  /** Throws `RetriableError` when the mail server can't be reached or asks to come again. */
  send(mail: Mail): Promise<MailOutcome>;
  close(): void;
}

/** Connections of one process, and mails that one of them carries before it is closed. */
const connectionsMax = 2;
const mailsPerConnection = 100;
const connectMs = 10_000;
const silenceMs = 20_000;
/** Characters of the mail server's answer that are kept. */
const detailMax = 300;

/** Sends through the mail server at `smtpUrl`; its connections stay open for the next mails until `close`. */
export function createMailSender(terms: { smtpUrl: string; from: string }): MailSender {
  const transport = createTransport({
    url: terms.smtpUrl,
    pool: true,
    maxConnections: connectionsMax,
    maxMessages: mailsPerConnection,
    maxRequeues: 0,
    dnsTimeout: connectMs,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A connection that breaks while it rests is replaced for the next mail.
  transport.on('error', () => undefined);
  return {
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail, terms.from));
        return { outcome: 'sent' };
      } catch (error) {
        const answer = answerOf(error);
        const detail = answer.text.replaceAll(mail.to, 'the address').slice(0, detailMax);
        if (answer.isFinal) return { outcome: 'refused', detail };
        // Without its cause, which names the recipient to the log.
        throw new RetriableError(`The mail server did not take a mail: ${detail}`);
      }
    },
    close: () => transport.close(),
  };
}

function messageOf(mail: Mail, from: string) {
  return {
    messageId: `<${mail.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    from: { name: mail.senderName, address: from },
    // As an object: an address is never read as a list of them.
    to: { name: '', address: mail.to },
    ...(mail.replyTo === null ? {} : { replyTo: { name: mail.senderName, address: mail.replyTo } }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.optOutUrl !== null && {
        'List-Unsubscribe': `<${mail.optOutUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** A 5xx to the recipient or the content is final; to anything else it is about the sender, and can be put right. */
function answerOf(error: unknown): { isFinal: boolean; text: string } {
  if (!(error instanceof Error)) return { isFinal: false, text: String(error) };
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  const command = 'command' in error ? String(error.command) : '';
  const isFinal = code >= 500 && code < 600 && (command === 'RCPT TO' || command === 'DATA');
  const response = 'response' in error ? String(error.response) : '';
  return { isFinal, text: response === '' ? error.message : response };
}
