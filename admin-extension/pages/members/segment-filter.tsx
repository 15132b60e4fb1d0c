import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { useFormat } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';

interface SegmentFilterProps {
  /** Its id; '' for everybody. */
  segment: string;
  onChange: (id: string) => void;
}

/** Only the members of one segment, and those as a file. Nothing while the segments are not known. */
export function SegmentFilter({ segment, onChange }: SegmentFilterProps) {
  const format = useFormat();
  const segments = useData('segments', client.segments);
  const save = useAction(async (id: string) => saveFile(await client.exportSegment(id)));
  if (segments.data === null) return null;
  const options = segments.data.items.map(({ id, name, members }) => ({
    value: id,
    label: `${name} (${format.number(members)})`,
  }));
  return (
    <div className="r-filter">
      <Stack row gap="close">
        <Select
          label="Segment"
          hideLabel
          value={segment}
          options={[
            { value: '', label: 'Everybody' },
            ...options,
            ...(segment === '' || options.some(({ value }) => value === segment)
              ? []
              : [{ value: segment, label: segment }]),
          ]}
          onChange={onChange}
        />
        {segment === '' ? null : (
          <Button busy={save.busy} onClick={() => save.run(segment)}>
            Export as CSV
          </Button>
        )}
        {save.error === null ? null : <Text tone="critical">{save.error.detail}</Text>}
      </Stack>
    </div>
  );
}
