import { z } from 'zod';
import type { AdminRequest } from '../admin-request.ts';

const foundMax = 5;
/** The search finds a card only after a while; those made meanwhile are among the newest. */
const newestMax = 50;

const fields = `nodes { id lastCharacters note }`;

const document = `query FindGiftCards($code: String!) {
  found: giftCards(first: ${foundMax}, query: $code) { ${fields} }
  newest: giftCards(first: ${newestMax}, sortKey: ID, reverse: true) { ${fields} }
}`;

const cards = z.object({
  nodes: z.array(
    z.object({ id: z.string(), lastCharacters: z.string(), note: z.string().nullable() }),
  ),
});

const answer = z
  .object({ found: cards, newest: cards })
  .transform(({ found, newest }) => [...found.nodes, ...newest.nodes]);

/** Cards that may have this code: Shopify never tells a whole code again. A card may come twice. */
export function findGiftCards(code: string): AdminRequest<z.infer<typeof answer>> {
  return { document, variables: { code }, answer, cost: foundMax + newestMax + 5 };
}
