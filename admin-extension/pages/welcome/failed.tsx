import { Banner } from '../../ui/banner.tsx';
import type { Action } from '../../use-action.ts';

/** What went wrong with what was pressed last. */
export function Failed({ of: action }: { of: Pick<Action<never>, 'error' | 'clear'> }) {
  const { error, clear } = action;
  if (error === null) return null;
  return (
    <Banner tone="critical" title={error.title} onDismiss={clear}>
      <p>{error.detail}</p>
    </Banner>
  );
}
