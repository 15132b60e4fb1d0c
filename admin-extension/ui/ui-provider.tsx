import { AppProvider } from '@shopify/polaris';
import '@shopify/polaris/build/esm/styles.css';
import translations from '@shopify/polaris/locales/en.json';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import { componentWords } from '../texts/in-language.ts';
import './inter.css';
import './ui.css';
import './referrals.css';

type LinkComponent = NonNullable<ComponentProps<typeof AppProvider>['linkComponent']>;

/** Polaris' own links go through our router, so that unsaved work is asked about there too. */
const RouterLink: LinkComponent = ({ url, external, target, children, onClick, ...rest }) => {
  if (external === true || target === '_blank') {
    return (
      <a {...rest} href={url} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  return (
    <Link href={url} asChild {...(onClick === undefined ? {} : { onClick })}>
      <a {...rest} href={url}>
        {children}
      </a>
    </Link>
  );
};

export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <AppProvider i18n={componentWords() ?? translations} linkComponent={RouterLink}>
      {children}
    </AppProvider>
  );
}
