import type { IncomingMessage } from 'node:http';
import type { Delivery } from '../../webhooks/delivery.ts';
import type { Answer } from './door-answers.ts';

/** A platform at its address: what it sends, and how it proves it. */
export interface WebhookCaller {
  /** Before the body is read: whether the request looks like one of its own at all. */
  readHeaders(request: IncomingMessage): UnreadDelivery | Answer;
}

export interface UnreadDelivery {
  /** For the log. */
  about: Readonly<Record<string, string>>;
  /** Weather is thrown: then it counts as not stored. */
  verify(body: Buffer, receivedAt: Date): Promise<Delivery | Answer>;
}
