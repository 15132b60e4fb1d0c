import { useEffect, useState } from 'react';
import type { BaseLocationHook } from 'wouter';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { carryShop } from './carry-shop.ts';

type Ask = (leave: () => void) => void;

/** A cross-origin frame may not call `confirm()`, so the page that has unsaved work asks by itself. */
let ask: Ask | null = null;

/** The router's location, which asks first when a page holds unsaved work. */
export const useGuardedLocation: BaseLocationHook = (options) => {
  const [path, navigate] = useBrowserLocation(options);
  return [
    path,
    (to: string, settings?: { replace?: boolean }) => {
      const leave = () => navigate(carryShop(to), settings);
      if (ask === null || new URL(to, window.location.href).pathname === path) leave();
      else ask(leave);
    },
  ];
};

export interface LeaveGuard {
  asking: boolean;
  stay: () => void;
  leave: () => void;
}

/** While `unsaved`, leaving the page waits for an answer, and closing the tab warns. */
export function useLeaveGuard(unsaved: boolean): LeaveGuard {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    ask = (leave) => setWaiting(() => leave);
    window.addEventListener('beforeunload', warn);
    return () => {
      ask = null;
      window.removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);

  return {
    asking: waiting !== null,
    stay: () => setWaiting(null),
    leave: () => {
      setWaiting(null);
      waiting?.();
    },
  };
}
