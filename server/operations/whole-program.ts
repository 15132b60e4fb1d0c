import type { ProgramDocument } from '../contract/program/program.ts';
import { signalWeights } from '../contract/program/referrals.ts';
import type { ExpiryPolicy } from '../domain/ledger/expiry-policy.ts';
import type { WholeProgram } from '../domain/versions/describe-program.ts';
import { programFromDocument } from './program-from-document.ts';

/** The document in the domain's words, with the expiry policy that the ledger otherwise reads by itself. */
export function wholeProgram(document: ProgramDocument): WholeProgram {
  return {
    ...programFromDocument(document),
    expiry: toPolicy(document.expiry),
    usualWeights: signalWeights,
  };
}

function toPolicy(expiry: ProgramDocument['expiry']): ExpiryPolicy {
  if (expiry.kind !== 'fixed_day') return expiry;
  const { kind, month, day, min_months } = expiry;
  return { kind, month, day, minMonths: min_months };
}
