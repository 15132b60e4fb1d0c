import { Aside } from '../../ui/aside.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Stack } from '../../ui/stack.tsx';
import { EarningCard } from './earning-card.tsx';
import { ExpiryCard } from './expiry-card.tsx';
import { JoiningCard } from './joining-card.tsx';
import { ProgramAside } from './program-aside.tsx';
import { RefundsCard } from './refunds-card.tsx';
import { RewardsCard } from './rewards-card.tsx';
import type { useProgramEditor } from './use-program-editor.ts';

interface ProgramFieldsProps {
  editor: ReturnType<typeof useProgramEditor>;
  currency: string;
}

/** The fields, and beside them what they mean. */
export function ProgramFields({ editor, currency }: ProgramFieldsProps) {
  const { form, errors, edit, document, changes, effects } = editor;
  return (
    <Columns layout="main">
      <Stack>
        <EarningCard form={form} errors={errors} currency={currency} edit={edit} />
        <ExpiryCard form={form} errors={errors} edit={edit} />
        <RewardsCard form={form} errors={errors} currency={currency} edit={edit} />
        <JoiningCard form={form} errors={errors} edit={edit} />
        <RefundsCard form={form} errors={errors} edit={edit} />
      </Stack>
      <Aside>
        <ProgramAside document={document} currency={currency} changes={changes} effects={effects} />
      </Aside>
    </Columns>
  );
}
