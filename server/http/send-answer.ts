import type { Response } from 'express';

export interface SentAnswer {
  status: number;
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Writes JSON; what is not 2xx is a problem. Answers are about people's points: nobody in between keeps them. */
export function sendAnswer(response: Response, answer: SentAnswer): void {
  const type = answer.status >= 400 ? 'application/problem+json' : 'application/json';
  response
    .status(answer.status)
    .set({
      'Cache-Control': 'no-store',
      ...answer.headers,
      'Content-Type': `${type}; charset=utf-8`,
    })
    .end(JSON.stringify(answer.body));
}
