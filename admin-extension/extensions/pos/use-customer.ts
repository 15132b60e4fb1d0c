import { useEffect, useState } from 'preact/hooks';
import { posPaths } from '../../../server/contract/paths.ts';
import type { PosMembers, PosPerson } from '../../../server/contract/pos.ts';
import type { Server } from '../../../storefront-widget/extensions/parts/call-server.ts';

/** The member whom a customer of the shop is; null: they are none. */
export type Customer = PosPerson | null | 'loading' | 'unreached';

export function useCustomer(server: Server, customerId: number | undefined): Customer {
  const [customer, setCustomer] = useState<Customer>('loading');
  useEffect(() => {
    let isHere = true;
    setCustomer(customerId === undefined ? null : 'loading');
    if (customerId === undefined) return undefined;
    const ask = async (): Promise<void> => {
      const query = { customer_id: String(customerId) };
      const answer = await server.read<PosMembers>(posPaths.members, query);
      if (!isHere) return;
      setCustomer(answer.outcome === 'ok' ? (answer.body.items[0] ?? null) : 'unreached');
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [server, customerId]);
  return customer;
}
