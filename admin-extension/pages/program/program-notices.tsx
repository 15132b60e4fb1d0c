import type { AdminError } from '../../admin-error.ts';
import { useFormat } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';

interface ProgramNoticesProps {
  error: AdminError | null;
  onDismissError: () => void;
  /** Null when there is no draft, or it is being edited. */
  draftSavedAt: string | null;
  onStartAgain: () => void;
}

export function ProgramNotices({
  error,
  onDismissError,
  draftSavedAt,
  onStartAgain,
}: ProgramNoticesProps) {
  const format = useFormat();
  return (
    <>
      {error === null ? null : (
        <Banner tone="critical" title={error.title} onDismiss={onDismissError}>
          <p>{error.detail}</p>
        </Banner>
      )}
      {draftSavedAt === null ? null : (
        <Banner
          tone="info"
          title="This is a draft; shoppers still see the live version"
          action={{ label: 'Start again from the live version', onClick: onStartAgain }}
        >
          <p>{`Saved ${format.ago(draftSavedAt)}.`}</p>
        </Banner>
      )}
    </>
  );
}
