class LedgerBroken extends Error {
  override readonly name = 'LedgerBroken';
}

/** What the ledger can't be without. Throws `LedgerBroken`: a bug, never weather. */
export function must(condition: boolean, what: string): void {
  if (!condition) throw new LedgerBroken(what);
}
