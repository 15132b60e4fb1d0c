import type { Response } from 'express';
import { FileBody } from './file-body.ts';
import { FileStream, sendStream } from './file-stream.ts';
import { HtmlBody } from './html-body.ts';

export interface SentAnswer {
  status: number;
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Writes JSON, or a file; what is not 2xx is a problem. Answers are about people's points: nobody in between keeps them. */
export async function sendAnswer(response: Response, answer: SentAnswer): Promise<void> {
  const { body } = answer;
  response.status(answer.status).set({ 'Cache-Control': 'no-store', ...answer.headers });
  if (body instanceof HtmlBody) {
    response.set('Content-Type', 'application/liquid; charset=utf-8').end(body.html);
    return;
  }
  if (body instanceof FileBody || body instanceof FileStream) {
    response.set({
      'Content-Type': body.contentType,
      'Content-Disposition': `attachment; filename="${body.name}"`,
      'X-Content-Type-Options': 'nosniff',
    });
    if (body instanceof FileStream) return sendStream(response, body);
    response.end(body.bytes);
    return;
  }
  const type = answer.status >= 400 ? 'application/problem+json' : 'application/json';
  response.set('Content-Type', `${type}; charset=utf-8`).end(JSON.stringify(body));
}
