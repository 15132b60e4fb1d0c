import { useState } from 'react';
import type { z } from 'zod';
import { historyRequest } from '../../../server/contract/admin-imports.ts';
import { client } from '../../client.ts';
import { importsTexts } from '../../texts/en/imports.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequest } from '../../use-request.ts';

const t = importsTexts.history;

interface HistoryImportProps {
  running: boolean;
  onStarted: () => void;
}

type Choices = z.output<typeof historyRequest> & { from: string };

const usual: Choices = { from: '', points: 'none', joining: 'program', sign_up_bonus: false };

/** Brings in the shop's own past from Shopify. */
export function HistoryImport({ running, onStarted }: HistoryImportProps) {
  const [choices, setChoices] = useState(usual);
  const start = useRequest(historyRequest, async (request) => {
    await client.importHistory(request);
    onStarted();
  });
  const submit = () =>
    start.submit({ ...choices, from: choices.from === '' ? null : choices.from });
  return (
    <Card title={t.title} hint={t.hint}>
      <Stack>
        {start.error === null ? null : (
          <Banner tone="critical" title={start.error.title} onDismiss={start.clear}>
            <p>{start.error.detail}</p>
          </Banner>
        )}
        <ChoiceFields choices={choices} onChange={setChoices} errors={start.errors} />
        <Stack row>
          <Button look="primary" onClick={submit} busy={start.busy} disabled={running}>
            {t.start}
          </Button>
        </Stack>
      </Stack>
    </Card>
  );
}

interface ChoiceFieldsProps {
  choices: Choices;
  onChange: (choices: Choices) => void;
  errors: Readonly<Record<string, string>>;
}

function ChoiceFields({ choices, onChange, errors }: ChoiceFieldsProps) {
  return (
    <>
      <TextField
        label={t.since}
        kind="date"
        value={choices.from}
        onChange={(from) => onChange({ ...choices, from })}
        error={errors['from']}
        help={t.sinceHelp}
      />
      <Select
        label={t.points}
        value={choices.points}
        options={[
          { value: 'none', label: t.noPoints },
          { value: 'program', label: t.programPoints },
        ]}
        onChange={(points) => onChange({ ...choices, points })}
      />
      <Select
        label={t.joining}
        value={choices.joining}
        options={[
          { value: 'program', label: t.asProgram },
          { value: 'everybody', label: t.everybody },
          { value: 'nobody', label: t.nobody },
        ]}
        onChange={(joining) => onChange({ ...choices, joining })}
      />
      {choices.joining === 'nobody' ? null : (
        <Checkbox
          label={t.bonus}
          checked={choices.sign_up_bonus}
          onChange={(bonus) => onChange({ ...choices, sign_up_bonus: bonus })}
        />
      )}
    </>
  );
}
