import type { Report, ReportTable } from '../../../server/contract/report.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { reportsTexts as t } from '../../texts/en/reports.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

interface TableDownloadProps {
  report: Report;
  table: ReportTable;
  compare: 'previous' | 'year' | null;
  /** What the table is called. */
  title: string;
}

/** A table as a file, of the same days. */
export function TableDownload({ report, table, compare, title }: TableDownloadProps) {
  const { from, to } = report;
  const download = useAction<void>(async () => {
    saveFile(await client.reportTable(report.id, table.id, { from, to, compare }));
    toast(t.downloaded);
  });
  return (
    <Stack row gap="close">
      {download.error === null ? null : (
        <div role="alert">
          <Text tone="critical">{`${download.error.title}. ${download.error.detail}`}</Text>
        </div>
      )}
      <Button label={t.csvOf(title)} onClick={download.run} busy={download.busy}>
        {t.csv}
      </Button>
    </Stack>
  );
}
