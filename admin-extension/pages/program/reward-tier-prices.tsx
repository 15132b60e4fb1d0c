import { errorAt } from '../../field-errors.ts';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { listOptions } from './audience-fields.tsx';
import { namesOf, sayNumber } from './program-names.ts';
import type { RewardFieldsProps } from './typed.ts';

/** What members of some tiers pay instead; nothing to choose where the program has none. */
export function TierPriceFields({ reward, onChange, errors, program }: RewardFieldsProps) {
  const { prices } = reward;
  const tiers = listOptions(
    program.tiers?.levels ?? [],
    prices.map(({ tier }) => tier),
  );
  if (tiers.length === 0) return null;
  const isSlider = reward.kind === 'amount_off_variable';
  const usual = isSlider ? reward.points_step : reward.points;
  const setPrice = (tier: string, points: number | string | null) =>
    onChange({
      ...reward,
      prices: tiers.flatMap(({ value }) => {
        if (value === tier) return points === null ? [] : [{ tier, points }];
        return prices.filter((price) => price.tier === value);
      }),
    });
  const names = namesOf(program);
  const said = prices.map(({ tier, points }) => `${names.tier(tier)} ${sayNumber(points)}`);
  return (
    <Fold
      title={isSlider ? t.tierPrices.stepTitle : t.tierPrices.title}
      summary={said.length === 0 ? t.tierPrices.same : said.join(', ')}
      open={errorAt(errors, 'prices') !== undefined}
    >
      <Columns layout="quarters">
        {tiers.map(({ value, label }) => {
          const at = prices.findIndex(({ tier }) => tier === value);
          return (
            <NumberField
              key={value}
              label={isSlider ? t.tierPrices.step(label) : t.tierPrices.price(label)}
              value={prices[at]?.points ?? null}
              empty={null}
              onChange={(points) => setPrice(value, points)}
              error={at === -1 ? undefined : errorAt(errors, `prices.${at}`)}
              placeholder={String(usual)}
            />
          );
        })}
      </Columns>
    </Fold>
  );
}
