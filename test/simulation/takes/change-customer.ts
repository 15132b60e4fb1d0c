import type { Customer } from '../order.ts';
import { alter, newId, post, say, touchLater, type World } from '../world.ts';

/** Staff give an order to another customer. */
export function move(world: World): void {
  const { dice } = world;
  const order = dice.choose(world.orders.filter(({ cancelled }) => !cancelled));
  const to = dice.choose(world.customers.filter(({ id }) => id !== order?.customer?.id));
  if (order === undefined || to === undefined) return;
  order.customer = { ...to };
  touchLater(world, order, `now customer ${to.id}’s`);
}

/** Somebody opens an account. */
export function open(world: World): void {
  const id = `6${newId(world).slice(-6)}`;
  const customer = { id, email: `${id}@example.com` };
  world.customers.push(customer);
  tellCustomer(world, customer, 'customers/create');
  say(world, `customer ${id} opens an account`);
}

export function change(world: World): void {
  const customer = world.dice.choose(world.customers);
  if (customer === undefined) return;
  customer.email = `${customer.id}-${world.at}@example.com`;
  tellCustomer(world, customer, 'customers/update');
  say(world, `customer ${customer.id} has another e-mail`);
}

function tellCustomer(world: World, customer: Customer, topic: string): void {
  const body = JSON.stringify({
    id: Number(customer.id),
    email: customer.email,
    first_name: 'Noa',
    last_name: 'Lind',
    created_at: world.now.toISOString(),
    updated_at: world.now.toISOString(),
  });
  post(world, { topic, body }, { of: 'customer', what: `customer ${customer.id}` });
}

/** Two customers become one: the platform gives all orders of the one to the other. */
export function merge(world: World): void {
  const { dice } = world;
  if (world.customers.length < 3) return;
  const from = dice.choose(world.customers);
  const into = dice.choose(world.customers.filter((each) => each !== from).toReversed());
  if (from === undefined || into === undefined) return;
  world.customers = world.customers.filter((each) => each !== from);
  for (const order of world.orders) {
    if (order.customer?.id !== from.id) continue;
    order.customer = { ...into };
    alter(world, order);
  }
  const gid = (id: string) => `gid://shopify/Customer/${id}`;
  const body = JSON.stringify({
    admin_graphql_api_customer_kept_id: gid(into.id),
    admin_graphql_api_customer_deleted_id: gid(from.id),
    admin_graphql_api_job_id: null,
    status: 'completed',
    errors: [],
  });
  const news = { of: 'merge', from: from.id, into: into.id } as const;
  post(world, { topic: 'customers/merge', body }, news);
  say(world, `customer ${from.id} is merged into ${into.id}`);
}

export function remove(world: World): void {
  const customer = world.dice.choose(world.customers);
  if (customer === undefined || world.customers.length < 3) return;
  world.customers = world.customers.filter((each) => each !== customer);
  const body = JSON.stringify({ id: Number(customer.id) });
  const what = `customer ${customer.id} deleted`;
  post(world, { topic: 'customers/delete', body }, { of: 'customer', what });
  say(world, `customer ${customer.id} is deleted`);
}
