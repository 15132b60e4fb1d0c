import { createHash } from 'node:crypto';
import type { Clock } from '../shop/shop-state.ts';
import {
  isA,
  type Account,
  type Kind,
  type LineItem,
  type Metadata,
  type Of,
  type Resource,
  type StripeEvent,
  type Tombstone,
} from './resources.ts';
import { missingResource } from './stripe-error.ts';

/** Events older than the latest so many are forgotten. */
const eventsMax = 10_000;

/** Everything that the account knows, in memory. */
export class StripeState {
  readonly clock: Clock;
  readonly account: Account;
  readonly isLive: boolean;
  /** By id, oldest first. */
  readonly objects = new Map<string, Resource>();
  readonly deleted = new Map<string, Tombstone>();
  /** The lines of each checkout session. */
  readonly lines = new Map<string, LineItem[]>();
  /** The products that a coupon is good for, where it is not good for all. */
  readonly couponProducts = new Map<string, string[]>();
  /** What is put on a payment once a session is paid. */
  readonly paymentMetadata = new Map<string, Metadata>();
  readonly endpointSecrets = new Map<string, string>();
  readonly events: StripeEvent[] = [];
  private readonly seed: string;
  private draws = 0;

  constructor(options: { clock: Clock; account: Account; isLive: boolean; seed: string }) {
    this.clock = options.clock;
    this.account = options.account;
    this.isLive = options.isLive;
    this.seed = options.seed;
    this.objects.set(options.account.id, options.account);
  }

  /** Seconds. */
  now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }

  /** 0 ≤ x < 1, the same one for the same seed and call. */
  random(): number {
    this.draws += 1;
    const digest = createHash('sha256').update(`${this.seed}:${this.draws}`).digest('hex');
    return Number.parseInt(digest.slice(0, 12), 16) / 2 ** 48;
  }

  /** Letters and digits, the same ones for the same seed and call. */
  token(length = 24): string {
    let text = '';
    while (text.length < length) {
      this.draws += 1;
      const digest = createHash('sha512').update(`${this.seed}:${this.draws}`).digest('base64');
      text += digest.replaceAll(/[^a-zA-Z0-9]/g, '');
    }
    return text.slice(0, length);
  }

  newId(prefix: string): string {
    return `${prefix}_${this.token()}`;
  }

  add<R extends Resource>(resource: R): R {
    this.objects.set(resource.id, resource);
    return resource;
  }

  /** Deleted things can't be found any more; what names them still says so. */
  remove(resource: Extract<Resource, { object: Tombstone['object'] }>): Tombstone {
    const tombstone: Tombstone = { object: resource.object, id: resource.id, deleted: true };
    this.objects.delete(resource.id);
    this.deleted.set(resource.id, tombstone);
    return tombstone;
  }

  find<K extends Kind>(kind: K, id: string): Of<K> | undefined {
    const found = this.objects.get(id);
    return isA(found, kind) ? found : undefined;
  }

  /** Named by a parameter (`param`) or by the path itself. */
  read<K extends Kind>(kind: K, id: string, param: string | null = null): Of<K> {
    const found = this.find(kind, id);
    if (found) return found;
    throw missingResource(kind.replaceAll(/[._]/g, ' '), id, {
      param: param ?? 'id',
      inPath: param === null,
    });
  }

  /** Newest first, as lists are. */
  all<K extends Kind>(kind: K): Of<K>[] {
    return [...this.objects.values()].filter((one): one is Of<K> => isA(one, kind)).toReversed();
  }

  keep(event: StripeEvent): void {
    this.events.push(event);
    if (this.events.length > eventsMax) this.events.shift();
  }
}
