import { brandingTexts as t } from '../../texts/en/branding.ts';
import { Card } from '../../ui/card.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PickOne } from '../../ui/pick-one.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { BrandingEditing } from './use-branding.ts';

export function PlaceCard({ editor }: { editor: BrandingEditing }) {
  const { draft, errors, edit } = editor;
  const w = t.place;
  return (
    <Card title={w.title}>
      <Stack>
        <PickOne
          label={w.shape}
          options={[
            { value: 'square', label: w.shapes.square },
            { value: 'soft', label: w.shapes.soft },
            { value: 'round', label: w.shapes.round },
          ]}
          value={draft.shape}
          onChange={(shape) => edit({ shape })}
        />
        <PickOne
          label={w.launcher}
          options={[
            { value: 'label', label: w.launchers.label },
            { value: 'icon', label: w.launchers.icon },
          ]}
          value={draft.launcher}
          onChange={(launcher) => edit({ launcher })}
        />
        <PickOne
          label={w.corner}
          options={[
            { value: 'left', label: w.corners.left },
            { value: 'right', label: w.corners.right },
          ]}
          value={draft.corner}
          onChange={(corner) => edit({ corner })}
        />
        <NumberField
          label={w.bottom}
          value={draft.bottom}
          onChange={(bottom) => edit({ bottom })}
          error={errors['bottom']}
          help={w.bottomHelp}
          suffix={w.pixels}
        />
      </Stack>
    </Card>
  );
}
