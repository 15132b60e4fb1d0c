import { useState } from 'react';
import type { GenerosityWished } from '../../../server/contract/admin-onboarding.ts';
import { decimal } from '../../../server/contract/primitives.ts';
import { client } from '../../client.ts';
import { useData } from '../../use-data.ts';
import { useDebounced } from '../../use-debounced.ts';

/** Typing has to rest for so long before another proposal is made. */
const restMs = 300;

/** What the merchant says as it is typed, and the proposal that comes of it. */
export function useProposal() {
  const [margin, setMargin] = useState<string | null>(null);
  const [average, setAverage] = useState('');
  const [generosity, setGenerosity] = useState<GenerosityWished>('usual');
  const asked = {
    margin: useDebounced(readMargin(margin), restMs),
    average: useDebounced(readAverage(average), restMs),
    generosity,
  };
  const made = useData(
    `proposal ${asked.margin} ${asked.average} ${asked.generosity}`,
    (signal) => client.proposal(asked, signal),
    { keepPrevious: true },
  );
  return {
    made,
    /** Until somebody types one, the one that the proposal was made for. */
    margin: margin ?? (made.data === null ? '' : String(made.data.margin_percent)),
    setMargin,
    average,
    setAverage,
    generosity,
    setGenerosity,
  };
}

/** What is half typed is not asked for yet. */
function readMargin(typed: string | null): string | null {
  const text = typed?.trim() ?? '';
  return /^[1-9]\d?$/.test(text) ? text : null;
}

function readAverage(typed: string): string | null {
  const text = typed.trim();
  return decimal.safeParse(text).success ? text : null;
}
