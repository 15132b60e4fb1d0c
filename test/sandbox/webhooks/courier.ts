import type { Identifiers } from '../shop/identifiers.ts';
import type { ShopMessage } from '../shop/shop-message.ts';
import type { DeliveryRules, WebhookPolicy } from './webhook-policy.ts';

export interface DeliveryAttempt {
  at: Date;
  tookMs: number;
  /** Null: no answer, `problem` says why. */
  status: number | null;
  problem: string | null;
}

export type Delivery<Message = ShopMessage> = Message & {
  webhookId: string;
  state: 'waiting' | 'delivered' | 'given_up';
  attempts: DeliveryAttempt[];
};

export interface CourierOptions<Message> {
  /** Where a delivery goes and under which headers: asked at every attempt, as a signature may have a time. */
  address: (delivery: Delivery<Message>) => { url: string; headers: Record<string, string> };
  identifiers: Pick<Identifiers, 'uuid' | 'random'>;
  rules: DeliveryRules;
  policy: WebhookPolicy;
}

/** The log keeps at most this many deliveries, the latest. */
const logMax = 20_000;

/**
 * Carries messages to the app by the platforms' rules: only 2xx within the time-out counts, a retry has the
 * same id and the original body, neither delivery nor order is guaranteed.
 */
export class Courier<Message extends { body: string } = ShopMessage> {
  policy: WebhookPolicy;
  private readonly options: CourierOptions<Message>;
  private readonly log: Delivery<Message>[] = [];
  private readonly ready: Delivery<Message>[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly closing = new AbortController();
  private underway = 0;
  private held = false;
  private waiters: (() => void)[] = [];

  constructor(options: CourierOptions<Message>) {
    this.options = options;
    this.policy = options.policy;
  }

  /** Newest last. */
  get deliveries(): readonly Delivery<Message>[] {
    return this.log;
  }

  get isPaused(): boolean {
    return this.held;
  }

  send(message: Message): void {
    const { identifiers } = this.options;
    const delivery: Delivery<Message> = {
      ...message,
      webhookId: identifiers.uuid(),
      state: 'waiting',
      attempts: [],
    };
    this.log.push(delivery);
    if (this.log.length > logMax) this.log.shift();
    const { lateMs = 0, shuffleMs = 0, twice = false } = this.policy;
    for (let copy = 0; copy < (twice ? 2 : 1); copy += 1) {
      this.schedule(delivery, lateMs + Math.floor(identifiers.random() * shuffleMs));
    }
  }

  /** Sends a delivery of the log once more, as it was. */
  resend(webhookId: string): void {
    const delivery = this.log.find((candidate) => candidate.webhookId === webhookId);
    if (delivery) this.schedule(delivery, 0);
  }

  pause(): void {
    this.held = true;
  }

  resume(): void {
    this.held = false;
    this.drain();
  }

  /** Resolves when nothing is waiting or under way any more. Paused deliveries are waited for too. */
  async settled(): Promise<void> {
    if (this.isIdle()) return;
    await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  close(): void {
    this.closing.abort();
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.ready.length = 0;
    this.releaseWaiters();
  }

  private schedule(delivery: Delivery<Message>, delayMs: number): void {
    if (this.closing.signal.aborted) return;
    if (delayMs <= 0) {
      this.ready.push(delivery);
      this.drain();
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.ready.push(delivery);
      this.drain();
    }, delayMs);
    this.timers.add(timer);
  }

  private drain(): void {
    while (!this.held && this.underway < this.options.rules.concurrent) {
      const delivery = this.ready.shift();
      if (!delivery) break;
      this.underway += 1;
      void this.attempt(delivery).finally(() => {
        this.underway -= 1;
        this.drain();
        this.releaseWaiters();
      });
    }
  }

  private isIdle(): boolean {
    return this.underway === 0 && this.ready.length === 0 && this.timers.size === 0;
  }

  private releaseWaiters(): void {
    if (!this.isIdle() && !this.closing.signal.aborted) return;
    for (const release of this.waiters.splice(0)) release();
  }

  private async attempt(delivery: Delivery<Message>): Promise<void> {
    const started = performance.now();
    const lost = delivery.attempts.length < (this.policy.lostAttempts ?? 0);
    const outcome = lost ? { status: null, problem: 'lost on the way' } : await this.post(delivery);
    if (this.closing.signal.aborted) return;
    delivery.attempts.push({
      at: new Date(),
      tookMs: Math.round(performance.now() - started),
      ...outcome,
    });
    if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) {
      delivery.state = 'delivered';
      return;
    }
    if (delivery.state === 'delivered') return;
    const delayMs = this.options.rules.retryDelaysMs[delivery.attempts.length - 1];
    if (delayMs === undefined) delivery.state = 'given_up';
    else this.schedule(delivery, delayMs);
  }

  private async post(
    delivery: Delivery<Message>,
  ): Promise<{ status: number | null; problem: string | null }> {
    const { address, rules } = this.options;
    const { url, headers } = address(delivery);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body: delivery.body,
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(rules.timeoutMs), this.closing.signal]),
      });
      await response.body?.cancel();
      return { status: response.status, problem: null };
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      return { status: null, problem: late ? 'no answer in time' : 'not reached' };
    }
  }
}
