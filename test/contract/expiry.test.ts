import { describe, expect, it } from 'vitest';
import { readProgramDocument } from '../../server/operations/publish-program.ts';

function problemsOf(expiry: unknown) {
  const reading = readProgramDocument({ expiry });
  return reading.ok ? [] : reading.problems;
}

function readExpiry(expiry: unknown) {
  const reading = readProgramDocument(expiry === undefined ? {} : { expiry });
  return reading.ok ? reading.document.expiry : expect.fail('refused');
}

describe('the expiry of a program', () => {
  it('is none unless the document says more', () => {
    expect(readExpiry(undefined)).toEqual({ kind: 'none' });
  });

  it.each([
    { kind: 'per_lot', months: 12 },
    { kind: 'inactivity', months: 120 },
    { kind: 'fixed_day', month: 2, day: 29, min_months: 3 },
  ])('is taken as it is written: $kind', (expiry) => {
    expect(readExpiry(expiry)).toEqual(expiry);
  });

  it('needs no least months', () => {
    expect(readExpiry({ kind: 'fixed_day', month: 12, day: 31 })).toMatchObject({ min_months: 0 });
  });

  it.each([
    [{ kind: 'fixed_day', month: 2, day: 30 }, 'expiry.day'],
    [{ kind: 'fixed_day', month: 4, day: 31 }, 'expiry.day'],
    [{ kind: 'fixed_day', month: 13, day: 1 }, 'expiry.month'],
    [{ kind: 'fixed_day', month: 1, day: 1, min_months: -1 }, 'expiry.min_months'],
    [{ kind: 'per_lot', months: 0 }, 'expiry.months'],
    [{ kind: 'per_lot', months: 1.5 }, 'expiry.months'],
    [{ kind: 'inactivity', months: 121 }, 'expiry.months'],
    [{ kind: 'sometimes' }, 'expiry.kind'],
  ])('is refused with its path: %o', (expiry, path) => {
    expect(problemsOf(expiry)).toMatchObject([{ path }]);
  });
});
