import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { SectionProps } from './typed.ts';

const switches = [
  [
    'return_expired_points',
    'Give the points of codes back that ran out unused',
    'Else they are lost with the code.',
  ],
  [
    'return_unused_value',
    'Give points back where the order was smaller than the discount',
    'Of variable amounts only: the steps that took nothing off.',
  ],
  [
    'apply_codes_at_once',
    'Put a new code into the cart at once',
    'Else shoppers press “Apply to cart” beside it.',
  ],
] as const;

/** What becomes of codes. */
export function RedeemingCard({ draft: { settings }, edit }: SectionProps) {
  return (
    <Card title="Redeeming">
      <Stack gap="close">
        {switches.map(([name, label, help]) => (
          <Checkbox
            key={name}
            label={label}
            help={help}
            checked={settings[name]}
            onChange={(on) => edit({ settings: { ...settings, [name]: on } })}
          />
        ))}
      </Stack>
    </Card>
  );
}
