import { programSettingsTexts as t } from '../../texts/en/program-settings.ts';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { SectionProps } from './typed.ts';

const switches = [
  ['return_expired_points', t.redeeming.expired, t.redeeming.expiredHelp],
  ['return_unused_value', t.redeeming.unused, t.redeeming.unusedHelp],
  ['apply_codes_at_once', t.redeeming.apply, t.redeeming.applyHelp],
] as const;

/** What becomes of codes. */
export function RedeemingCard({ draft: { settings }, edit }: SectionProps) {
  return (
    <Card title={t.redeeming.title}>
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
