import { createHash } from 'node:crypto';

/**
 * Deterministic ids and randomness. Ids are strings of digits: like the platform's own they are
 * above 2^32, and those of order lines above 2^53, so that a careless `JSON.parse` is noticed.
 */

const sequences = {
  product: { start: 8_114_302_550_017n, step: 37n },
  variant: { start: 44_210_998_300_129n, step: 41n },
  customer: { start: 7_204_551_131_241n, step: 29n },
  address: { start: 9_420_118_004_101n, step: 13n },
  order: { start: 6_120_451_000_321n, step: 32n },
  line: { start: 9_107_199_254_740_993n, step: 2n },
  shippingLine: { start: 5_010_337_210_055n, step: 23n },
  transaction: { start: 7_390_000_000_383n, step: 19n },
  refund: { start: 1_099_441_200_101n, step: 11n },
  refundLine: { start: 9_207_199_254_740_995n, step: 2n },
  adjustment: { start: 1_410_220_000_371n, step: 7n },
  checkout: { start: 37_204_880_021_113n, step: 53n },
  giftCard: { start: 612_330_471_117n, step: 47n },
  giftCardMovement: { start: 118_044_712_019n, step: 7n },
  creditAccount: { start: 4_105_880_221n, step: 43n },
  creditEntry: { start: 7_710_338_190_203n, step: 17n },
  discount: { start: 1_409_800_012_345n, step: 31n },
  bulk: { start: 147_595_010n, step: 17n },
  edit: { start: 789_123_287_931_237n, step: 3n },
} as const;

export type IdKind = keyof typeof sequences;

export class Identifiers {
  private readonly issued = new Map<IdKind, bigint>();
  private readonly seed: number;
  private draws = 0;

  constructor(seed: number) {
    this.seed = seed;
  }

  next(kind: IdKind): string {
    const count = this.issued.get(kind) ?? 0n;
    this.issued.set(kind, count + 1n);
    return String(sequences[kind].start + count * sequences[kind].step);
  }

  /** 32 hex characters, the same ones for the same seed and call. */
  token(): string {
    this.draws += 1;
    return createHash('sha256').update(`${this.seed}:${this.draws}`).digest('hex').slice(0, 32);
  }

  uuid(): string {
    const hex = this.token();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** 0 ≤ x < 1. */
  random(): number {
    return Number.parseInt(this.token().slice(0, 12), 16) / 2 ** 48;
  }
}
