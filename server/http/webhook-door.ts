import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Delivery } from '../../webhooks/delivery.ts';
import { readHeaders, type ShopifyHeaders } from '../../webhooks/shopify/read-headers.ts';
import { verifySignature } from '../../webhooks/shopify/verify-signature.ts';
import type { Logger } from '../base/logger.ts';
import {
  type Answer,
  badHeaders,
  notAllowed,
  notStored,
  refusedBodies,
  unknownShop,
  wrongSignature,
} from './door-answers.ts';
import { GroupCommit } from './group-commit.ts';
import { readLimitedBody } from './read-limited-body.ts';

export interface ShopAtTheDoor {
  shopId: string;
  /** A custom app made in the shop's own admin signs with its own secret. */
  apiSecret: string | null;
  /** Not asked: a shop that has uninstalled is still told to forget its data. */
  active: boolean;
}

export interface WebhookDoorPorts {
  /** Stores all or none, durably; an id that is there already is no error. Weather is a `RetriableError`. */
  storeDeliveries(deliveries: Delivery[]): Promise<void>;
  /** By domain in lower case; cached by whoever implements it. */
  findShop(domain: string): Promise<ShopAtTheDoor | null>;
  /** Told once per shop and batch, after the commit. Nobody waits for it. */
  wake(shopId: string): unknown;
  /** The app's own: the current one and, while it is being rotated, the previous one. */
  secrets: readonly string[];
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

const doorPath = '/webhooks/shopify';

/**
 * The door for webhooks, asked before express: answers `POST /webhooks/shopify` and returns true, or leaves
 * the request alone and returns false. 200 means durably stored; deliveries that arrive together
 * are stored by one insert.
 */
export function createWebhookDoor(
  ports: WebhookDoorPorts,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const limits = { ...webhookDoorLimits, ...ports.limits };
  const porter = new Porter(ports, limits);
  return (request, response) => {
    const url = request.url ?? '';
    if (url !== doorPath && !url.startsWith(`${doorPath}?`)) return false;
    porter
      .receive(request)
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
  async receive(request: IncomingMessage): Promise<Answer | null> {
    if (request.method !== 'POST') return notAllowed;
    const read = readHeaders(request.headers);
    if (!read.ok)
      return {
        ...badHeaders,
        errors: read.problems.map(({ header, message }) => ({ path: header, message })),
      };
    const body = await readLimitedBody(request, this.bodyLimits);
    if (!body.ok) return refusedBodies[body.reason];
    try {
      return await this.admit(read.headers, body.body);
    } finally {
      this.room.held -= body.body.length;
    }
  }

  /** A wrong signature is told before an unknown shop. */
  private async admit(headers: ShopifyHeaders, body: Buffer): Promise<Answer | null> {
    const { ports } = this;
    try {
      const shop = await ports.findShop(headers.shopDomain);
      const secrets = shop?.apiSecret ? [shop.apiSecret] : ports.secrets;
      if (!verifySignature(body, headers.signature, secrets)) return wrongSignature;
      if (!shop) return unknownShop;
      const arrived = { headers, body, receivedAt: ports.now() };
      await this.store.add(toDelivery(shop.shopId, arrived), body.length);
      return null;
    } catch (error) {
      ports.log.error(
        { err: error, deliveryId: headers.deliveryId },
        'a delivery could not be stored',
      );
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

function toDelivery(
  shopId: string,
  arrived: { headers: ShopifyHeaders; body: Buffer; receivedAt: Date },
): Delivery {
  const { deliveryId, eventId, topic, apiVersion, triggeredAt } = arrived.headers;
  const { body, receivedAt } = arrived;
  return {
    shopId,
    platform: 'shopify',
    deliveryId,
    eventId,
    topic,
    apiVersion,
    triggeredAt,
    body,
    receivedAt,
  };
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
