import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReceivedMail } from './read-mail.ts';

const mailMaxBytes = 1_000_000;
const closeMs = 50;

export interface MailServer {
  /** What goes into SMTP_URL. */
  url: string;
  close: () => Promise<void>;
}

/** What the server answers instead of taking a mail. */
export interface MailRefusal {
  responseCode: number;
  message: string;
}

/** A mail server that takes everything, unless `refuse` says otherwise, and delivers to `receive`. */
export async function startMailServer(options: {
  receive: (to: string, mail: ReceivedMail) => void;
  refuse?: (to: string) => MailRefusal | null;
}): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: mailMaxBytes,
    // Mailers keep their connection for the next mail; whoever closes the sandbox waits for nobody.
    closeTimeout: closeMs,
    onRcptTo({ address }, _session, answer) {
      const refusal = options.refuse?.(address) ?? null;
      if (refusal === null) answer();
      else answer(Object.assign(new Error(refusal.message), refusal));
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(chunks).toString('utf8'));
        for (const { address } of session.envelope.rcptTo) options.receive(address, mail);
        answer();
      });
    },
  });
  // A client that goes away in the middle of a conversation is nobody's fault.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
