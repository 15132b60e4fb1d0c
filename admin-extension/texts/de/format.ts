import type { formatTexts } from '../en/format.ts';

export const format: typeof formatTexts = {
  justNow: 'gerade eben',
};
