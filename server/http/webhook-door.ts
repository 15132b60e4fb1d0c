import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Delivery } from '../../webhooks/delivery.ts';
import type { Logger } from '../base/logger.ts';
import { type Answer, notAllowed, notStored, refusedBodies } from './door-answers.ts';
import { GroupCommit } from './group-commit.ts';
import { readLimitedBody } from './read-limited-body.ts';
import { shopifyCaller, type ShopifyCallerPorts } from './shopify-caller.ts';
import { stripeCaller, type StripeCallerPorts } from './stripe-caller.ts';
import type { UnreadDelivery, WebhookCaller } from './webhook-caller.ts';

export interface WebhookDoorPorts extends ShopifyCallerPorts, StripeCallerPorts {
  /** Stores all or none, durably; an id that is there already is no error. Weather is a `RetriableError`. */
  storeDeliveries(deliveries: Delivery[]): Promise<void>;
  /** Told once per shop and batch, after the commit. Nobody waits for it. */
  wake(shopId: string): unknown;
  now(): Date;
  log: Logger;
  limits?: Partial<WebhookDoorLimits>;
}

export const webhookDoorLimits = {
  maxBodyBytes: 2 * 1024 * 1024,
  readTimeoutMs: 10_000,
  /** Bytes of bodies that are being read or wait to be stored. */
  maxBytesHeld: 128 * 1024 * 1024,
  maxRowsPerBatch: 64,
  maxBytesPerBatch: 4 * 1024 * 1024,
  maxBatchesInFlight: 2,
  maxWaiting: 2_000,
  retryAfterSeconds: 5,
  /** How long a refused sender may go on sending before it is cut off; less, and it misses the answer. */
  lingerMs: 1_000,
};
export type WebhookDoorLimits = typeof webhookDoorLimits;

const shopifyPath = '/webhooks/shopify';
const stripePath = /^\/webhooks\/stripe\/([\w-]{1,64})$/;

/**
 * The door for webhooks, asked before express: answers `POST /webhooks/shopify` and `/webhooks/stripe/:connection`
 * and returns true, or leaves the request alone and returns false. 200 means durably stored; deliveries that arrive
 * together are stored by one insert.
 */
export function createWebhookDoor(
  ports: WebhookDoorPorts,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const limits = { ...webhookDoorLimits, ...ports.limits };
  const porter = new Porter(ports, limits);
  const shopify = shopifyCaller(ports);
  const findCaller = (path: string): WebhookCaller | null => {
    if (path === shopifyPath) return shopify;
    const connectionId = stripePath.exec(path)?.[1];
    return connectionId === undefined ? null : stripeCaller(ports, connectionId);
  };
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const caller = findCaller(path);
    if (caller === null) return false;
    porter
      .receive(request, caller)
      .then((answer) => (answer ? refuse(request, response, { answer, limits }) : accept(response)))
      .catch((error: unknown) => {
        ports.log.error({ err: error }, 'the webhook door failed');
        response.destroy();
      });
    return true;
  };
}

/** Takes deliveries in. */
class Porter {
  private readonly ports: WebhookDoorPorts;
  private readonly room: { held: number; limit: number };
  private readonly bodyLimits: Parameters<typeof readLimitedBody>[1];
  private readonly store: GroupCommit<Delivery>;

  constructor(ports: WebhookDoorPorts, limits: WebhookDoorLimits) {
    this.ports = ports;
    this.room = { held: 0, limit: limits.maxBytesHeld };
    this.bodyLimits = {
      maxBytes: limits.maxBodyBytes,
      timeoutMs: limits.readTimeoutMs,
      room: this.room,
    };
    this.store = new GroupCommit<Delivery>(async (deliveries) => {
      await ports.storeDeliveries(deliveries);
      for (const shopId of new Set(deliveries.map((each) => each.shopId))) void this.wake(shopId);
    }, limits);
  }

  /** Null when it is stored. */
  async receive(request: IncomingMessage, caller: WebhookCaller): Promise<Answer | null> {
    if (request.method !== 'POST') return notAllowed;
    const unread = caller.readHeaders(request);
    if ('status' in unread) return unread;
    const body = await readLimitedBody(request, this.bodyLimits);
    if (!body.ok) return refusedBodies[body.reason];
    try {
      return await this.admit(unread, body.body);
    } finally {
      this.room.held -= body.body.length;
    }
  }

  private async admit(unread: UnreadDelivery, body: Buffer): Promise<Answer | null> {
    const { ports } = this;
    try {
      const delivery = await unread.verify(body, ports.now());
      if ('status' in delivery) return delivery;
      await this.store.add(delivery, body.length);
      return null;
    } catch (error) {
      ports.log.error({ err: error, ...unread.about }, 'a delivery could not be stored');
      return notStored;
    }
  }

  private async wake(shopId: string): Promise<void> {
    try {
      await this.ports.wake(shopId);
    } catch (error) {
      // Nothing is lost: the worker also looks for deliveries by itself.
      this.ports.log.warn({ err: error, shopId }, 'the worker could not be woken');
    }
  }
}

function accept(response: ServerResponse): void {
  if (!response.destroyed) response.writeHead(200, { 'content-length': 0 }).end();
}

/**
 * Answers with a problem body. A sender that is still sending is read on for a moment, unheard: a socket
 * closed under it would take the answer along.
 */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: { answer: Answer; limits: WebhookDoorLimits },
): void {
  if (response.destroyed) return;
  const { answer, limits } = refusal;
  const body = JSON.stringify({ type: 'about:blank', ...answer });
  response.statusCode = answer.status;
  response.setHeader('content-type', 'application/problem+json');
  response.setHeader('content-length', Buffer.byteLength(body));
  if (answer.status === 405) response.setHeader('allow', 'POST');
  if (answer.status === 503) response.setHeader('retry-after', limits.retryAfterSeconds);
  if (request.complete) {
    response.end(body);
    return;
  }
  response.setHeader('connection', 'close').write(body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, limits.lingerMs);
  request.once('end', end).once('close', end).resume();
}
