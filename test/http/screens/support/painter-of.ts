import type { Branding } from '../../../../server/contract/branding.ts';
import type { Language } from '../../../../server/contract/languages.ts';
import { makePainter, type Painter } from '../../../../server/http/screens/painter.ts';

/** A shop in New York whose points are beans, on a morning in November. */
export function painterOf(language: Language = 'en', wordings: Branding['wordings'] = {}): Painter {
  return makePainter({
    language,
    pointsName: { one: 'bean', other: 'beans' },
    timeZone: 'America/New_York',
    wordings,
    now: new Date('2026-11-22T15:00:00Z'),
  });
}
