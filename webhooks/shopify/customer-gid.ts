import { z } from 'zod';

/** Some topics name customers by global ids only: `gid://shopify/Customer/207119551`. */
export const customerGid = z.string().transform((gid, context) => {
  const [, id] = /^gid:\/\/shopify\/Customer\/(\d{1,20})$/.exec(gid) ?? [];
  if (id !== undefined) return id;
  context.addIssue({ code: 'custom', message: 'must be the global id of a customer' });
  return z.NEVER;
});
