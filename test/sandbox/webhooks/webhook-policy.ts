/** How badly deliveries travel. All of it is what really happens; none of it is on unless asked for. */
export interface WebhookPolicy {
  /** Each one leaves this much later. */
  lateMs?: number;
  /** Each one arrives twice, under the same id. */
  twice?: boolean;
  /** Each one waits a random part of this, so that they overtake each other. */
  shuffleMs?: number;
  /** So many first attempts of each one never arrive. */
  lostAttempts?: number;
}

export interface DeliveryRules {
  /** An answer later than this counts as none. */
  timeoutMs: number;
  /** Shopify tries again 8 times in 4 hours; here the hours are seconds. */
  retryDelaysMs: readonly number[];
  concurrent: number;
}

export const usualDeliveryRules: DeliveryRules = {
  timeoutMs: 5_000,
  retryDelaysMs: [200, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000],
  concurrent: 8,
};
