import { useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { memberActionsTexts as t } from '../../texts/en/member-actions.ts';
import { Modal } from '../../ui/modal.tsx';
import { PickList } from '../../ui/pick-list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useData } from '../../use-data.ts';
import { useDebounced } from '../../use-debounced.ts';
import { ConfirmMerge } from './confirm-merge.tsx';

const searchRestMs = 250;
/** Members found that are offered. */
const offeredMax = 8;

interface MergeDialogProps {
  member: AdminMember;
  onMerged: () => void;
  onClose: () => void;
}

/** Makes one member of two: first who the other is, then what will happen, then it is done. */
export function MergeDialog({ member, onMerged, onClose }: MergeDialogProps) {
  const [other, setOther] = useState<string | null>(null);
  if (other !== null)
    return (
      <ConfirmMerge
        member={member}
        otherId={other}
        onBack={() => setOther(null)}
        onMerged={onMerged}
        onClose={onClose}
      />
    );
  return <PickOther member={member} onPick={setOther} onClose={onClose} />;
}

interface PickOtherProps {
  member: AdminMember;
  onPick: (id: string) => void;
  onClose: () => void;
}

function PickOther({ member, onPick, onClose }: PickOtherProps) {
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), searchRestMs);
  return (
    <Modal
      open
      title={t.merge.title(member.name)}
      onClose={onClose}
      secondary={{ label: t.merge.close, onClick: onClose }}
    >
      <Stack>
        <TextField
          label={t.merge.search}
          kind="search"
          value={typed}
          onChange={setTyped}
          help={t.merge.searchHelp}
        />
        {search === '' ? null : <Found search={search} not={member.id} onPick={onPick} />}
      </Stack>
    </Modal>
  );
}

interface FoundProps {
  search: string;
  not: string;
  onPick: (id: string) => void;
}

function Found({ search, not, onPick }: FoundProps) {
  const format = useFormat();
  const found = useData(
    `merge ${search}`,
    (signal) =>
      client.members(
        {
          search,
          segment: null,
          status: 'active',
          tier: null,
          points: null,
          sort: null,
          cursor: null,
        },
        signal,
      ),
    { keepPrevious: true },
  );
  if (found.error !== null) return <Text tone="critical">{found.error.detail}</Text>;
  if (found.data === null) return <Skeleton kind="text" rows={3} />;
  const others = found.data.items.filter(({ id }) => id !== not).slice(0, offeredMax);
  if (others.length === 0) return <Text tone="subdued">{t.merge.none}</Text>;
  return (
    <PickList
      label={t.merge.results}
      items={others.map(({ id, name, email, balance }) => ({
        id,
        title: [name || t.merge.unnamed, ...(email === null || email === name ? [] : [email])].join(
          ' · ',
        ),
        note: format.points(balance.available),
      }))}
      onPick={onPick}
    />
  );
}
