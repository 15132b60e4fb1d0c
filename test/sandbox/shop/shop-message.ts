/** What the shop tells its apps: a topic and its body, already written as JSON, so that it can't change later. */
export interface ShopMessage {
  topic: Topic;
  body: string;
  /** Shared by all messages of one action. */
  eventId: string;
  at: Date;
}

export type Topic =
  | 'orders/create'
  | 'orders/paid'
  | 'orders/updated'
  | 'orders/edited'
  | 'orders/cancelled'
  | 'refunds/create'
  | 'customers/create'
  | 'customers/update'
  | 'customers/delete'
  | 'customer.tags_added'
  | 'customer.tags_removed'
  | 'bulk_operations/finish'
  | 'app/uninstalled';
