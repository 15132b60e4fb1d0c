import {
  segmentCondition,
  type SegmentConditionDocument,
} from '../../../server/contract/program/segment.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { programSegmentsTexts as t } from '../../texts/en/program-segments.ts';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { useDebounced } from '../../use-debounced.ts';
import type { TypedCondition } from './typed.ts';

/** Counting is one query, but not one for every key that is pressed. */
const countRestMs = 400;

/** How many members a condition names now, as it is being written. */
export function SegmentCount({ where }: { where: TypedCondition }) {
  const text = JSON.stringify(where);
  const rested = useDebounced(text, countRestMs);
  const parsed = segmentCondition.safeParse(JSON.parse(rested));
  return (
    <div className="r-count" aria-live="polite" data-stale={text !== rested}>
      {parsed.success ? (
        <Counted where={parsed.data} />
      ) : (
        <Text tone="subdued">{t.count.fillIn}</Text>
      )}
    </div>
  );
}

function Counted({ where }: { where: SegmentConditionDocument }) {
  const format = useFormat();
  const count = useData(
    `segment count ${JSON.stringify(where)}`,
    (signal) => client.countSegment({ where }, signal),
    { keepPrevious: true },
  );
  if (count.error !== null) return <Text tone="critical">{count.error.detail}</Text>;
  if (count.data === null) return <Text tone="subdued">{t.count.counting}</Text>;
  const { members, total } = count.data;
  const share = total === 0 ? 0 : Math.round((members / total) * 100);
  return (
    <>
      <Text strong>{t.count.of(format.number(members), format.number(total))}</Text>{' '}
      <Text tone="subdued">{t.count.share(share)}</Text>
    </>
  );
}
