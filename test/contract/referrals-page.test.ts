import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fraudTerms, signalWeights } from '../../server/contract/program/referrals.ts';
import { referralState, shareChannels } from '../../server/contract/referral.ts';

const page = readFileSync(new URL('../../docs/referrals.md', import.meta.url), 'utf8');

describe('the page about referrals', () => {
  it('gives every sign with what it weighs', () => {
    const told = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, kind, weight]) => [
      kind,
      Number(weight),
    ]);
    expect(Object.fromEntries(told)).toEqual(signalWeights);
  });

  it('gives the thresholds as they are unless a program says otherwise', () => {
    const { review_from, block_from, friends_per_day, remember_days } = fraudTerms.parse({});
    expect(page).toContain(`From ${review_from} on (\`review_from\`)`);
    expect(page).toContain(`from ${block_from} on (\`block_from\`)`);
    expect(page).toContain(`\`friends_per_day\` (${friends_per_day})`);
    expect(page).toContain(`\`remember_days\` (${remember_days})`);
  });

  it('knows every state and channel', () => {
    for (const word of [...referralState.options, ...shareChannels])
      expect(page).toContain(`\`${word}\``);
  });
});
