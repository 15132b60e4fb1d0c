import { findUnreadProducts } from '../../../server/operations/find-unread-products.ts';
import { settleProducts } from '../../../server/operations/settle-products.ts';
import { drawProduct } from '../catalogue.ts';
import { survive } from '../survive.ts';
import { post, say, type World } from '../world.ts';

const readingsMax = 5;

/** A product becomes another one, and the platform says that something of it changed, or of all in a collection. */
export function changeProduct(world: World): void {
  const { dice } = world;
  const product = dice.choose(world.catalogue);
  if (product === undefined) return;
  const next = drawProduct(dice, product.id);
  world.catalogue = world.catalogue.map((each) => (each === product ? next : each));
  const asCollection = dice.chance(30);
  const topic = asCollection ? 'collections/update' : 'products/update';
  const body = JSON.stringify({ id: asCollection ? 881 : Number(product.id) });
  post(world, { topic, body }, { of: 'product', id: asCollection ? null : product.id });
  say(world, `product ${product.id} is now ${JSON.stringify(next)}`);
}

/** The platform is asked for the products that orders wait for, and answers. */
export async function readProducts(world: World): Promise<void> {
  const { shop, now, deps } = world;
  for (let reading = 0; reading < readingsMax; reading += 1) {
    const asked = await findUnreadProducts(deps.db, shop.shopId, now);
    if (asked.orderIds.length === 0) return;
    const products = world.catalogue.filter(({ id }) => asked.productIds.includes(id));
    for (const product of products)
      world.read.set(product.id, { product, readAt: now.getTime(), stale: false });
    const told = products.map(({ id: productId, ...product }) => ({
      ...product,
      productId,
      title: productId,
    }));
    await survive(world, (own) => settleProducts(own, { shop, asked, products: told, now }));
    say(
      world,
      `the platform tells of ${asked.productIds.length} products that ${asked.orderIds.length} orders wait for`,
    );
  }
}
