import { useState } from 'react';
import { requestScopes } from '../../app-bridge.ts';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

const t = welcomeTexts.permission;

/** Asks the merchant whether the app may read the settings of their theme. */
export function ThemePermission({ onGranted }: { onGranted: () => void }) {
  const [declined, setDeclined] = useState(false);
  const ask = useAction(async () => {
    const granted = await requestScopes(['read_themes']);
    setDeclined(!granted);
    if (granted) onGranted();
  });
  return (
    <Stack gap="close">
      <Text as="p" tone="subdued">
        {declined ? t.declined : t.about}
      </Text>
      <Stack row>
        <Button onClick={() => ask.run(undefined)} busy={ask.busy}>
          {t.ask}
        </Button>
      </Stack>
    </Stack>
  );
}
