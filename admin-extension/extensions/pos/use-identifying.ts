import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { posPaths } from '../../../server/contract/paths.ts';
import type { PosMembers, PosPerson } from '../../../server/contract/pos.ts';
import type { Server } from '../../../storefront-widget/extensions/parts/call-server.ts';

export interface Identifying {
  member: PosPerson | null;
  setMember: (member: PosPerson | null) => void;
  /** Null: nobody was looked for yet. */
  found: readonly PosPerson[] | null;
  state: 'idle' | 'busy' | 'unreached';
  identify: (text: string) => Promise<void>;
}

/** By what is scanned or typed; and who is attached to the sale already need not be asked. */
export function useIdentifying(api: Api, server: Server): Identifying {
  const [member, setMember] = useState<PosPerson | null>(null);
  const [found, setFound] = useState<readonly PosPerson[] | null>(null);
  const [state, setState] = useState<Identifying['state']>('idle');
  /** Which look is the latest: an older answer that comes later is about nobody any more. */
  const latestRef = useRef(0);
  const look = useCallback(
    async (query: Record<string, string>): Promise<PosMembers | null> => {
      latestRef.current += 1;
      const mine = latestRef.current;
      setState('busy');
      const answer = await server.read<PosMembers>(posPaths.members, query);
      if (mine !== latestRef.current) return null;
      setState(answer.outcome === 'ok' ? 'idle' : 'unreached');
      if (answer.outcome !== 'ok') return null;
      if (answer.body.is_exact) setMember(answer.body.items[0] ?? null);
      return answer.body;
    },
    [server],
  );
  const identify = useCallback(
    async (text: string) => {
      if (text.trim() === '') return;
      const told = await look({ query: text.trim() });
      if (told !== null) setFound(told.items);
    },
    [look],
  );
  // Each scan is a value of its own, also of the same card.
  const scan = api.scanner.scannerData.current.value;
  useEffect(() => {
    if (scan.data === undefined || scan.data === '') return;
    api.scanner.hideCameraScanner();
    void identify(scan.data);
  }, [api, scan, identify]);
  useEffect(() => {
    const { customer } = api.cart.current.value;
    if (customer !== undefined) void look({ customer_id: String(customer.id) });
  }, [api, look]);
  return { member, setMember, found, state, identify };
}
