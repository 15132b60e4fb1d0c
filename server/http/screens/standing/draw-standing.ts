import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontTier } from '../../../contract/storefront.ts';
import { all, h } from '../h.ts';
import { icon } from '../icon.ts';
import { drawMeter } from '../meter.ts';
import type { Painter } from '../painter.ts';

type Level = StorefrontTier['ladder'][number];
type Figure = NonNullable<Level['threshold']>;

/** The tier that a shopper has, what keeps it, how far the next one is, and what each of them brings. */
export function drawStanding(tier: StorefrontTier, by: Painter): ScreenNode[] {
  const { speech } = by;
  const keeping = sayKeeping(tier, by);
  const { next } = tier;
  return all(
    h(
      'section',
      null,
      next !== null &&
        all(
          drawMeter(next.share),
          h(
            'p',
            { class: 'keeping', dir: 'auto' },
            speech.say('home.toTier', {
              what: sayFigure(next.missing, tier.basis, by),
              tier: next.name,
            }),
          ),
        ),
      keeping !== null && h('p', { class: 'keeping', dir: 'auto' }, keeping),
      h(
        'ul',
        { class: 'list ladder' },
        tier.ladder.map((level) => drawRung(level, tier, by)),
      ),
    ),
  );
}

function drawRung(level: Level, tier: StorefrontTier, by: Painter): ScreenNode {
  const isHere = level.id === tier.current?.id;
  return h(
    'li',
    { key: level.id, class: 'rung', 'aria-current': isHere && 'true' },
    h(
      'p',
      null,
      h('strong', { dir: 'auto' }, level.name),
      ' ',
      h('small', null, isHere ? by.speech.say('rooms.here') : sayFrom(level, tier.basis, by)),
    ),
    h(
      'ul',
      null,
      listBenefits(level, by).map((benefit) =>
        h('li', null, icon('check'), h('span', { dir: 'auto' }, benefit)),
      ),
    ),
  );
}

function sayFrom({ threshold }: Level, basis: StorefrontTier['basis'], by: Painter): string {
  return threshold === null
    ? by.speech.say('rooms.byHand')
    : by.speech.say('rooms.from', { what: sayFigure(threshold, basis, by) });
}

/** "$500", "500 points" or "5 orders". */
function sayFigure(figure: Figure, basis: StorefrontTier['basis'], { speech }: Painter): string {
  if (typeof figure === 'object') return speech.price(figure);
  return basis === 'points_earned'
    ? speech.points(figure)
    : speech.say('rooms.orderCount', { count: figure });
}

function isNothing(figure: Figure): boolean {
  return Number(typeof figure === 'object' ? figure.amount : figure) === 0;
}

/** What has to be done to keep the tier, and until when it is theirs. */
function sayKeeping({ current, keep, basis }: StorefrontTier, by: Painter): string | null {
  const { speech } = by;
  if (current === null) return null;
  if (keep === null) return speech.say('rooms.keptForGood', { tier: current.name });
  const date = speech.lastDay(keep.until);
  if (isNothing(keep.missing)) return speech.say('rooms.keptUntil', { tier: current.name, date });
  const what = sayFigure(keep.missing, basis, by);
  return speech.say('rooms.keepBy', { what, tier: current.name, date });
}

function listBenefits(level: Level, { speech }: Painter): string[] {
  return [
    ...(level.multiplier > 1
      ? [
          speech.say('rooms.times', {
            name: speech.pointsWord(3),
            times: speech.number(level.multiplier),
          }),
        ]
      : []),
    ...(level.discount_percent > 0
      ? [speech.say('rooms.tierDiscount', { percent: speech.percent(level.discount_percent) })]
      : []),
    ...(level.free_shipping ? [speech.say('home.free_shipping')] : []),
    ...(level.entry_points > 0
      ? [speech.say('rooms.onEntry', { points: speech.points(level.entry_points) })]
      : []),
    ...level.perks.map(({ title, detail }) => (detail === null ? title : `${title}: ${detail}`)),
  ];
}
