import { networkKey } from '../domain/referrals/network-key.ts';
import type { Traces } from '../operations/referrals/traces.ts';
import { createRateLimit } from './limit-rate.ts';

/** Whoever follows a link has no name: their network is counted, and the link. Each throws `AppError('rate_limited')`. */
export interface GuestLimits {
  /** A code is looked up, known or not. Whose network has missed too often looks up none. */
  look(traces: Traces): void;
  /** The code was nobody's: nobody learns codes by trying. */
  miss(traces: Traces): void;
  click(traces: Traces, publicCode: string): void;
  claim(traces: Traces, publicCode: string): void;
  /** Anything is asked by somebody for whom nobody has signed. */
  ask(traces: Traces): void;
}

/** A school or an office is one network, and so is a service that shows previews. */
const looking = { burst: 120, perSecond: 2 };
/** Somebody mistypes a code, and a link that was stopped is opened by more than one. */
const missing = { burst: 20, perSecond: 1 / 30 };
const clickingFrom = { burst: 30, perSecond: 0.5 };
const clickingOn = { burst: 1000, perSecond: 50 };
const claimingFrom = { burst: 20, perSecond: 1 / 30 };
/** Somebody with many followers has shared it. */
const claimingOn = { burst: 300, perSecond: 5 };
const askingFrom = { burst: 120, perSecond: 10 };

/** In this process: the doors share one. */
export function createGuestLimits(): GuestLimits {
  const limits = {
    looking: createRateLimit(looking),
    missing: createRateLimit(missing),
    clickingFrom: createRateLimit(clickingFrom),
    clickingOn: createRateLimit(clickingOn),
    claimingFrom: createRateLimit(claimingFrom),
    claimingOn: createRateLimit(claimingOn),
    askingFrom: createRateLimit(askingFrom),
  };
  return {
    look(traces) {
      limits.missing.check(networkOf(traces));
      limits.looking(networkOf(traces));
    },
    miss: (traces) => limits.missing(networkOf(traces)),
    click(traces, publicCode) {
      limits.clickingFrom(networkOf(traces));
      limits.clickingOn(linkOf(publicCode));
    },
    claim(traces, publicCode) {
      limits.claimingFrom(networkOf(traces));
      limits.claimingOn(linkOf(publicCode));
    },
    ask: (traces) => limits.askingFrom(networkOf(traces)),
  };
}

/** Addresses that name nobody in the world (of a test, of a proxy that tells nothing) are counted as they are. */
function networkOf({ ip }: Traces): string {
  return (ip === null ? null : networkKey(ip)) ?? ip ?? '';
}

/** However its code is written. */
function linkOf(publicCode: string): string {
  return publicCode.trim().toLowerCase();
}
