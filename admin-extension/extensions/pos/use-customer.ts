import { useEffect, useState } from 'preact/hooks';
import { posPaths } from '../../../server/contract/paths.ts';
import type { PosMembers, PosPerson } from '../../../server/contract/pos.ts';
import type { Server } from './call-server.ts';

/** The member whom a customer of the shop is; null: nobody, or not known yet. */
export function useCustomer(server: Server, customerId: number | undefined): PosPerson | null {
  const [person, setPerson] = useState<PosPerson | null>(null);
  useEffect(() => {
    let isHere = true;
    setPerson(null);
    if (customerId === undefined) return undefined;
    const ask = async (): Promise<void> => {
      const query = { customer_id: String(customerId) };
      const answer = await server.read<PosMembers>(posPaths.members, query);
      if (isHere && answer.outcome === 'ok') setPerson(answer.body.items[0] ?? null);
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [server, customerId]);
  return person;
}
