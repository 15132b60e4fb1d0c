import { useFormat } from '../../session.tsx';
import { programTexts as t } from '../../texts/en/program.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { namePath } from './name-path.ts';
import type { ProgramEditing } from './use-program-editor.ts';

interface ProgramNoticesProps {
  editor: ProgramEditing;
  /** Null when there is no draft, or it is being edited. */
  draftSavedAt: string | null;
  onThrowAway: () => void;
  /** Opens where the field of a path is edited. */
  onOpen: (path: string) => void;
}

const shownMax = 8;

export function ProgramNotices({ editor, draftSavedAt, onThrowAway, onOpen }: ProgramNoticesProps) {
  const format = useFormat();
  const { error, errors, draft, clearError } = editor;
  const problems = Object.entries(errors).slice(0, shownMax);
  return (
    <>
      {error === null ? null : (
        <Banner tone="critical" title={error.title} onDismiss={clearError}>
          <p>{error.detail}</p>
        </Banner>
      )}
      {problems.length === 0 ? null : (
        <Banner tone="warning" title={t.notices.problems}>
          <ul className="r-problems">
            {problems.map(([path, message]) => (
              <li key={path}>
                <Button look="plain" onClick={() => onOpen(path)}>
                  {namePath(path, draft)}
                </Button>{' '}
                {message}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {draftSavedAt === null ? null : (
        <Banner
          tone="info"
          title={t.notices.draft}
          action={{ label: t.notices.throwAway, onClick: onThrowAway }}
        >
          <p>{t.notices.saved(format.ago(draftSavedAt))}</p>
        </Banner>
      )}
    </>
  );
}
