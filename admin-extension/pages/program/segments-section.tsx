import { client } from '../../client.ts';
import { errorsBelow } from '../../field-errors.ts';
import { links } from '../../links.ts';
import { programSegmentsTexts as t } from '../../texts/en/program-segments.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useData } from '../../use-data.ts';
import { simplify } from './condition-tree.ts';
import { freeId, idFromName } from './free-id.ts';
import { PiecesCard } from './pieces-card.tsx';
import { capital, counted, namesOf } from './program-names.ts';
import { rfmHelps } from './rfm-groups.ts';
import { saySegment } from './say-segment.ts';
import { SegmentDialog } from './segment-dialog.tsx';
import type { SectionProps, TypedSegment } from './typed.ts';
import { usePieces } from './use-pieces.ts';

export function SegmentsSection({ draft, errors, edit }: SectionProps) {
  const { segments } = draft;
  const { dialog, ...pieces } = usePieces(segments, (list) => edit({ segments: list }));
  const live = useData('segments', client.segments);
  const members = (id: string) => {
    const found = live.data?.items.find((each) => each.id === id);
    return found === undefined ? null : (
      <Link href={links.membersOf(id)}>{t.section.members(counted(found.members))}</Link>
    );
  };
  return (
    <>
      <PiecesCard
        title={t.section.title}
        hint={t.section.hint}
        add={<Button onClick={() => pieces.add(newSegment)}>{t.section.add}</Button>}
        pieces={pieces}
        unordered
        items={segments.map((segment, at) => ({
          id: segment.id,
          title: segment.name,
          name: segment.name,
          lines: [capital(saySegment(segment.where, namesOf(draft)))],
          errors: Object.values(errorsBelow(errors, `segments.${at}`)),
          figure: members(segment.id),
        }))}
        empty={{
          icon: 'segment',
          title: t.section.emptyTitle,
          text: t.section.emptyText,
        }}
      />
      <ReadyMade live={live} />
      {dialog && (
        <SegmentDialog
          draft={draft}
          errors={errors}
          {...dialog}
          onDone={(segment) => dialog.onDone(finish(segment, dialog.at, segments))}
        />
      )}
    </>
  );
}

const newSegment: TypedSegment = {
  id: 'segment',
  name: '',
  where: { all: [{ field: 'orders', at_least: 3 }] },
};

/** As it goes into the program. A new one gets its id from its name; one that has been saved keeps its own. */
function finish(
  segment: TypedSegment,
  at: number,
  segments: readonly TypedSegment[],
): TypedSegment {
  const plain = { ...segment, where: simplify(segment.where) };
  if (at < segments.length) return plain;
  const taken = segments.map(({ id }) => id);
  return { ...plain, id: freeId(idFromName(segment.name, 'segment'), taken) };
}

type LiveSegments = ReturnType<typeof useData<Awaited<ReturnType<typeof client.segments>>>>;

/** Groups that every shop has, by how lately, how often and for how much members buy. */
function ReadyMade({ live }: { live: LiveSegments }) {
  const items = live.data?.items.filter((each) => each.ready_made) ?? [];
  if (live.loading)
    return (
      <Card title={t.section.ready} flush>
        <Skeleton kind="table" rows={4} />
      </Card>
    );
  if (items.length === 0) return null;
  return (
    <Card title={t.section.ready} hint={t.section.readyHint} flush>
      <ItemList
        label={t.section.readyLabel}
        items={items.map(({ id, name, members }) => ({
          id,
          title: name,
          name,
          lines: rfmHelps[id] === undefined ? [] : [rfmHelps[id]],
          figure: <Link href={links.membersOf(id)}>{t.section.members(counted(members))}</Link>,
        }))}
      />
    </Card>
  );
}
