import type { BulkAction } from '../../../server/contract/admin-members.ts';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

const tones: Record<BulkAction['state'], Tone> = {
  draft: 'neutral',
  running: 'info',
  stopped: 'attention',
  done: 'success',
  failed: 'critical',
};

export function BulkState({ state }: { state: BulkAction['state'] }) {
  return <Badge tone={tones[state]}>{t.actions.states[state]}</Badge>;
}
