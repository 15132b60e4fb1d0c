import type { SignalShown } from '../../../server/contract/referral.ts';
import { programProtectionTexts as t } from '../../texts/en/program-protection.ts';

export type SignalKind = SignalShown['kind'];

/** Each sign that a referral may not be one: what it is called, and what it means. */
export const signalWords: Readonly<Record<SignalKind, { label: string; help: string }>> = t.signals;
