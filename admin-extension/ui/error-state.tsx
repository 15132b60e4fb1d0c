import { uiTexts as t } from '../texts/en/ui.ts';
import { Banner } from './banner.tsx';

interface ErrorStateProps {
  error: { title: string; detail: string };
  retry: () => void;
  busy?: boolean;
}

export function ErrorState({ error, retry, busy = false }: ErrorStateProps) {
  return (
    <div role="alert">
      <Banner
        tone="critical"
        title={error.title}
        action={{ label: t.tryAgain, onClick: retry, busy }}
      >
        <p>{error.detail}</p>
      </Banner>
    </div>
  );
}
