/** One webhook that arrived: verified, raw, not yet understood. This is what the inbox keeps. */
export interface Delivery {
  shopId: string;
  platform: 'shopify' | 'stripe';
  /** Of a further channel: which of the shop's connections it came by; none: the shop's own platform. */
  connectionId?: string | null;
  /** The same on every retry of one delivery: the key that makes a second arrival a no-op. */
  deliveryId: string;
  /** One act of the merchant or shopper, the same in all the deliveries it caused. */
  eventId: string | null;
  topic: string;
  apiVersion: string;
  triggeredAt: Date | null;
  /** The bytes that were signed. */
  body: Buffer;
  receivedAt: Date;
}
