import type { BodyRead } from './read-limited-body.ts';

/** What the webhook door says when it does not take a delivery. */
export interface Answer {
  status: number;
  title: string;
  code: string;
  detail: string;
  errors?: { path: string; message: string }[];
}

export const badHeaders: Answer = {
  status: 400,
  title: 'Bad Request',
  code: 'invalid_request',
  detail: 'The request does not carry the headers of a Shopify webhook.',
};

export const badEvent: Answer = {
  status: 400,
  title: 'Bad Request',
  code: 'invalid_request',
  detail: 'This is not a signed event of Stripe.',
};

export const unknownConnection: Answer = {
  status: 404,
  title: 'Not Found',
  code: 'not_found',
  detail: 'No Stripe account is connected here.',
};

export const wrongSignature: Answer = {
  status: 401,
  title: 'Unauthorized',
  code: 'unauthenticated',
  detail: 'The signature does not match the body.',
};

export const unknownShop: Answer = {
  status: 404,
  title: 'Not Found',
  code: 'not_found',
  detail: 'This shop is not connected.',
};

export const notAllowed: Answer = {
  status: 405,
  title: 'Method Not Allowed',
  code: 'invalid_request',
  detail: 'Webhooks are posted.',
};

export const notStored: Answer = {
  status: 503,
  title: 'Service Unavailable',
  code: 'unavailable',
  detail: 'The delivery could not be stored. Please send it again.',
};

const tooSlow: Answer = {
  status: 408,
  title: 'Request Timeout',
  code: 'invalid_request',
  detail: 'The body did not arrive in time.',
};

export const refusedBodies: Record<Extract<BodyRead, { ok: false }>['reason'], Answer> = {
  too_large: {
    status: 413,
    title: 'Content Too Large',
    code: 'payload_too_large',
    detail: 'A webhook may be 2 MB long.',
  },
  too_slow: tooSlow,
  no_room: notStored,
  // Nobody hears this one.
  gone: tooSlow,
};
