import type { ProductTold, ShopConnection } from '../commerce.ts';
import type { AdminClient } from './admin-client.ts';
import { gidOf } from './gid.ts';
import { readProducts as ask } from './operations/read-products.ts';

/** Products of one query: it may cost 1,000 points at the most. */
const askedMax = 15;

/** What the platform tells of these products; it tells nothing of those that it doesn't know. */
export async function readProducts(
  client: AdminClient,
  connection: ShopConnection,
  productIds: readonly string[],
): Promise<ProductTold[]> {
  const told: ProductTold[] = [];
  for (let at = 0; at < productIds.length; at += askedMax) {
    const ids = productIds.slice(at, at + askedMax);
    const { nodes } = await client.send(connection, ask(ids.map((id) => gidOf('Product', id))));
    for (const node of nodes)
      if (node !== null && 'id' in node)
        told.push({
          productId: idOf(node.id),
          title: node.title,
          vendor: node.vendor === '' ? null : node.vendor,
          type: node.productType === '' ? null : node.productType,
          tags: node.tags,
          collections: node.collections.nodes.flatMap(({ id, handle }) => [idOf(id), handle]),
        });
  }
  return told;
}

/** The number that webhooks and merchants name a thing by. */
function idOf(gid: string): string {
  return gid.slice(gid.lastIndexOf('/') + 1);
}
