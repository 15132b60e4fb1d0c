/** @jsxImportSource ../lent */
import type { StorefrontTier } from '../../server/contract/storefront.ts';
import { Icon } from '../lent/lent.ts';
import type { RoomWidget } from '../lent/room-widget.ts';

type Level = StorefrontTier['ladder'][number];

interface Props {
  readonly widget: RoomWidget;
  readonly tier: StorefrontTier;
}

/** "$500", "500 points" or "Orders: 5". */
const sayFigure = (
  { speech, tell }: RoomWidget,
  figure: NonNullable<Level['threshold']>,
  basis: StorefrontTier['basis'],
): string => {
  if (typeof figure === 'object') return speech.price(figure);
  return basis === 'points_earned'
    ? speech.points(figure)
    : tell('orderCount', { count: speech.number(figure) });
};

const isNothing = (figure: NonNullable<Level['threshold']>): boolean =>
  Number(typeof figure === 'object' ? figure.amount : figure) === 0;

/** What has to be done to keep the tier, and until when it is theirs. */
const sayKeeping = (widget: RoomWidget, tier: StorefrontTier): string | null => {
  const { current, keep, basis } = tier;
  if (current === null) return null;
  if (keep === null) return widget.tell('keptForGood', { tier: current.name });
  const date = widget.speech.lastDay(keep.until);
  if (isNothing(keep.missing)) return widget.tell('keptUntil', { tier: current.name, date });
  const what = sayFigure(widget, keep.missing, basis);
  return widget.tell('keepBy', { what, tier: current.name, date });
};

const listBenefits = ({ speech, tell }: RoomWidget, level: Level): string[] => [
  ...(level.multiplier > 1
    ? [tell('times', { name: speech.pointsWord(2), times: speech.number(level.multiplier) })]
    : []),
  ...(level.discount_percent > 0
    ? [tell('tierDiscount', { percent: speech.number(level.discount_percent) })]
    : []),
  ...(level.free_shipping ? [speech.say('free_shipping')] : []),
  ...(level.entry_points > 0
    ? [tell('onEntry', { points: speech.points(level.entry_points) })]
    : []),
  ...level.perks.map(({ title, detail }) => (detail === null ? title : `${title}: ${detail}`)),
];

const Rung = ({ widget, tier, level }: Props & { readonly level: Level }) => {
  const isHere = level.id === tier.current?.id;
  const from =
    level.threshold === null
      ? widget.tell('byHand')
      : widget.tell('from', { what: sayFigure(widget, level.threshold, tier.basis) });
  return (
    <li class="rung" aria-current={isHere ? 'true' : undefined}>
      <p>
        <strong dir="auto">{level.name}</strong>{' '}
        <small>{isHere ? widget.tell('here') : from}</small>
      </p>
      <ul>
        {listBenefits(widget, level).map((benefit) => (
          <li key={benefit} dir="auto">
            <Icon name="check" />
            <span>{benefit}</span>
          </li>
        ))}
      </ul>
    </li>
  );
};

/** The tier that a shopper has, what keeps it, how far the next one is, and what each of them brings. */
export const Standing = ({ widget }: { readonly widget: RoomWidget }) => {
  const tier = widget.state.page?.member?.tier ?? null;
  if (tier === null) return null;
  const keeping = sayKeeping(widget, tier);
  return (
    <section>
      {tier.next && (
        <>
          <span class="meter">
            <i style={{ width: `${tier.next.share * 100}%` }} />
          </span>
          <p class="keeping" dir="auto">
            {widget.speech.say('toTier', {
              what: sayFigure(widget, tier.next.missing, tier.basis),
              tier: tier.next.name,
            })}
          </p>
        </>
      )}
      {keeping && (
        <p class="keeping" dir="auto">
          {keeping}
        </p>
      )}
      <ul class="list ladder">
        {tier.ladder.map((level) => (
          <Rung key={level.id} widget={widget} tier={tier} level={level} />
        ))}
      </ul>
    </section>
  );
};
