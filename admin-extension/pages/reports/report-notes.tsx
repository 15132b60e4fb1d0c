import type { Report } from '../../../server/contract/report.ts';
import { links } from '../../links.ts';
import { inWords } from '../../in-words.ts';
import { useFormat } from '../../session.tsx';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Banner } from '../../ui/banner.tsx';
import { Link } from '../../ui/link.tsx';

const t = reportsTexts.notes;

/** What a reader must know before they trust the figures. */
export function ReportNotes({ report }: { report: Report }) {
  return report.notes.map((note) => <Note key={note} note={note} />);
}

function Note({ note }: { note: string }) {
  const { number } = useFormat();
  const [code = '', count = '0'] = note.split(':');
  switch (code) {
    case 'orders_in_other_currencies':
      return <Banner tone="info" title={t.otherCurrencies(Number(count), number(Number(count)))} />;
    case 'not_enough_data':
      return (
        <Banner tone="info" title={t.notEnoughData.title}>
          <p>{t.notEnoughData.text}</p>
        </Banner>
      );
    case 'no_point_value':
      return (
        <Banner tone="warning" title={t.noPointValue.title}>
          <p>{t.noPointValue.text}</p>
          <p>
            <Link href={links.programRewards}>{t.noPointValue.action}</Link>
          </p>
        </Banner>
      );
    default:
      return <Banner tone="info" title={inWords(note)} />;
  }
}
