/** One request of the widget's. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
  /** In which language it was asked. */
  readonly locale: string;
}

export const reply = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

export const refusal = (status: number, code: string, detail: string): Response =>
  reply(status, { type: 'about:blank', title: code, status, code, detail });
