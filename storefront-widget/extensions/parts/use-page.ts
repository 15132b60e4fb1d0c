import { useCallback, useEffect, useState } from 'preact/hooks';
import { storefrontPaths } from '../../../server/contract/paths.ts';
import type { StorefrontMember } from '../../../server/contract/storefront.ts';
import type { Answered, Server } from './call-server.ts';

export interface Page {
  /** Null: not here yet. */
  page: StorefrontMember | null;
  /** It can't be had; what was there before stays. */
  isUnreached: boolean;
  reload: () => Promise<void>;
  join: () => Promise<void>;
}

/** The program as this shopper sees it, and what they have in it. */
export function usePage(server: Server): Page {
  const [page, setPage] = useState<StorefrontMember | null>(null);
  const [isUnreached, setUnreached] = useState(false);
  const take = useCallback((answer: Answered<StorefrontMember>) => {
    setUnreached(answer.outcome !== 'ok');
    if (answer.outcome === 'ok') setPage(answer.body);
  }, []);
  const reload = useCallback(
    async () => take(await server.read<StorefrontMember>(storefrontPaths.member)),
    [server, take],
  );
  const join = useCallback(
    async () => take(await server.send<StorefrontMember>(storefrontPaths.join, {})),
    [server, take],
  );
  useEffect(() => {
    void reload();
  }, [reload]);
  return { page, isUnreached, reload, join };
}
