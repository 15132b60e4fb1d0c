import type { Queryable, Tx } from './database.ts';

/** What the platform told of a product. */
export interface Product {
  productId: string;
  title: string;
  vendor: string | null;
  type: string | null;
  tags: readonly string[];
  /** Ids and handles alike. */
  collections: readonly string[];
}

/** A product as it is kept. */
export interface StoredProduct extends Omit<Product, 'title'> {
  /** The platform knows no such product (any more). */
  gone: boolean;
  /** Something was told of it, or of its collections, since it was read. */
  stale: boolean;
  readAt: Date;
}

interface ProductRow {
  product_id: string;
  vendor: string | null;
  type: string | null;
  tags: string[];
  collections: string[];
  gone: boolean;
  stale: boolean;
  read_at: Date;
}

/** Those of these products that have ever been read, by id. */
export async function readProducts(
  db: Queryable,
  shopId: string,
  productIds: readonly string[],
): Promise<Map<string, StoredProduct>> {
  if (productIds.length === 0) return new Map();
  const rows = await db.query<ProductRow>(
    `select product_id, vendor, type, tags, collections, gone, stale, read_at from products
      where shop_id = $1 and product_id = any($2::text[])`,
    [shopId, productIds],
    'read_products',
  );
  return new Map(
    rows.map(({ product_id: productId, read_at: readAt, ...row }) => [
      productId,
      { productId, readAt, ...row },
    ]),
  );
}

/** Keeps what the platform answered when it was asked for `productIds`: what it didn't tell of is gone. */
export async function saveProducts(
  tx: Tx,
  shopId: string,
  answer: { productIds: readonly string[]; products: readonly Product[]; now: Date },
): Promise<void> {
  const told = new Map(answer.products.map((product) => [product.productId, product]));
  const asked = [...new Set(answer.productIds)].toSorted();
  if (asked.length === 0) return;
  await tx.query(
    `insert into products (shop_id, product_id, title, vendor, type, tags, collections, gone, stale, read_at)
     select $1, n.id, n.title, n.vendor, n.type, array(select jsonb_array_elements_text(n.tags)),
            array(select jsonb_array_elements_text(n.collections)), n.gone, false, $2
       from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[], $9::boolean[])
            as n (id, title, vendor, type, tags, collections, gone)
     on conflict (shop_id, product_id) do update
        set title = excluded.title, vendor = excluded.vendor, type = excluded.type, tags = excluded.tags,
            collections = excluded.collections, gone = excluded.gone, stale = false, read_at = excluded.read_at`,
    [
      shopId,
      answer.now,
      asked,
      asked.map((id) => told.get(id)?.title ?? null),
      asked.map((id) => told.get(id)?.vendor ?? null),
      asked.map((id) => told.get(id)?.type ?? null),
      asked.map((id) => JSON.stringify(told.get(id)?.tags ?? [])),
      asked.map((id) => JSON.stringify(told.get(id)?.collections ?? [])),
      asked.map((id) => !told.has(id)),
    ],
  );
}

/** The platform told that something about these products changed: they are read again when an order names them. */
export async function markProductsStale(
  tx: Tx,
  shopId: string,
  productIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update products set stale = true
      where shop_id = $1 and product_id in (
        select product_id from products where shop_id = $1 and product_id = any($2::text[]) and not stale
         order by product_id for update)`,
    [shopId, productIds],
  );
}

/** A collection says of itself that it changed, not which products it has now: any of them may be among them. */
export async function markAllProductsStale(tx: Tx, shopId: string): Promise<void> {
  await tx.query(
    `update products set stale = true
      where shop_id = $1 and product_id in (
        select product_id from products where shop_id = $1 and not stale order by product_id for update)`,
    [shopId],
  );
}

export async function markProductsGone(
  tx: Tx,
  shopId: string,
  productIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update products set gone = true
      where shop_id = $1 and product_id in (
        select product_id from products where shop_id = $1 and product_id = any($2::text[])
         order by product_id for update)`,
    [shopId, productIds],
  );
}

/** Products that orders placed since then name and that were never read. */
export async function listUnknownProducts(
  db: Queryable,
  shopId: string,
  page: { since: Date; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ product_id: string }>(
    `select distinct line ->> 'productId' as product_id
       from orders o cross join lateral jsonb_array_elements(o.snapshot #> '{order,lines}') as line
      where o.shop_id = $1 and o.placed_at >= $2 and line ->> 'productId' is not null
        and not exists (select from products p where p.shop_id = $1 and p.product_id = line ->> 'productId')
      limit $3`,
    [shopId, page.since, page.limit],
  );
  return rows.map((row) => row.product_id);
}

/** Orders that earn nothing until their products are read. */
export async function appendUnreadOrders(
  tx: Tx,
  shopId: string,
  step: { orderIds: readonly string[]; now: Date },
): Promise<void> {
  await tx.query(
    `insert into unread_orders (shop_id, order_id, since) select $1, n.id, $3 from unnest($2::text[]) as n (id)
     on conflict do nothing`,
    [shopId, step.orderIds, step.now],
  );
}

export async function deleteUnreadOrders(
  tx: Tx,
  shopId: string,
  orderIds: readonly string[],
): Promise<void> {
  await tx.query('delete from unread_orders where shop_id = $1 and order_id = any($2::text[])', [
    shopId,
    orderIds,
  ]);
}

/** The orders that have waited longest, since `before` at the latest. */
export async function listUnreadOrders(
  db: Queryable,
  shopId: string,
  step: { before: Date; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ order_id: string }>(
    `select order_id from unread_orders where shop_id = $1 and since <= $2 order by since, order_id limit $3`,
    [shopId, step.before, step.limit],
  );
  return rows.map((row) => row.order_id);
}
