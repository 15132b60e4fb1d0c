import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AdminSession } from '../server/contract/admin.ts';
import { type Format, createFormat } from './format.ts';

interface Session extends AdminSession {
  format: Format;
  /** Asks again, after something that it shows was changed. */
  refresh: () => void;
}

const unknownShop: AdminSession = {
  shop: {
    domain: '',
    name: '',
    currency: 'USD',
    time_zone: 'UTC',
    points_name: { one: 'point', other: 'points' },
  },
  staff: { id: '', name: '' },
  checklist: false,
};

const SessionContext = createContext<Session>({
  ...unknownShop,
  format: createFormat(unknownShop.shop),
  refresh: () => undefined,
});

/** Who looks at which shop, and how that shop writes its figures. */
export function SessionProvider({
  session,
  refresh,
  children,
}: {
  session: AdminSession;
  refresh: () => void;
  children: ReactNode;
}) {
  const value = useMemo(
    () => ({ ...session, format: createFormat(session.shop), refresh }),
    [session, refresh],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  return useContext(SessionContext);
}

export function useFormat(): Format {
  return useContext(SessionContext).format;
}
