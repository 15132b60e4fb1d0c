import { Page as PolarisPage } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface PageAction {
  label: string;
  onClick: () => void;
  busy?: boolean;
  disabled?: boolean;
}

interface PageProps {
  title: string;
  subtitle?: string | undefined;
  badge?: ReactNode;
  back?: { label: string; href: string };
  primary?: PageAction;
  secondary?: readonly PageAction[];
  children: ReactNode;
}

export function Page({ title, subtitle, badge, back, primary, secondary, children }: PageProps) {
  return (
    <main>
      <PolarisPage
        title={title}
        titleMetadata={badge}
        {...(subtitle === undefined ? {} : { subtitle })}
        {...(back === undefined ? {} : { backAction: { content: back.label, url: back.href } })}
        {...(primary === undefined ? {} : { primaryAction: polarisAction(primary) })}
        {...(secondary === undefined ? {} : { secondaryActions: secondary.map(polarisAction) })}
      >
        <div className="r-page">{children}</div>
      </PolarisPage>
    </main>
  );
}

function polarisAction({ label, onClick, busy = false, disabled = false }: PageAction) {
  return { content: label, onAction: onClick, loading: busy, disabled };
}
