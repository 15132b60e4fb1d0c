import { useState } from 'react';
import type { z } from 'zod';
import { historyRequest } from '../../../server/contract/admin-imports.ts';
import { client } from '../../client.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRequest } from '../../use-request.ts';

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
    <Card
      title="The shop’s past"
      hint="Customers and orders from Shopify. It may be started again at any time: nothing is counted twice."
    >
      <Stack>
        {start.error === null ? null : (
          <Banner tone="critical" title={start.error.title} onDismiss={start.clear}>
            <p>{start.error.detail}</p>
          </Banner>
        )}
        <ChoiceFields choices={choices} onChange={setChoices} errors={start.errors} />
        <Stack row>
          <Button look="primary" onClick={submit} busy={start.busy} disabled={running}>
            Import the past
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
        label="Orders since"
        kind="date"
        value={choices.from}
        onChange={(from) => onChange({ ...choices, from })}
        error={errors['from']}
        help="Empty: as far back as Shopify tells."
      />
      <Select
        label="Points for those orders"
        value={choices.points}
        options={[
          { value: 'none', label: 'None: they count for tiers and segments only' },
          { value: 'program', label: 'As the live program gives them' },
        ]}
        onChange={(points) => onChange({ ...choices, points })}
      />
      <Select
        label="Who becomes a member"
        value={choices.joining}
        options={[
          { value: 'program', label: 'As the program says' },
          { value: 'everybody', label: 'Every customer' },
          { value: 'nobody', label: 'Nobody new' },
        ]}
        onChange={(joining) => onChange({ ...choices, joining })}
      />
      {choices.joining === 'nobody' ? null : (
        <Checkbox
          label="Give them the points for joining"
          checked={choices.sign_up_bonus}
          onChange={(bonus) => onChange({ ...choices, sign_up_bonus: bonus })}
        />
      )}
    </>
  );
}
