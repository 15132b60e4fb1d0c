import { Form as PolarisForm } from '@shopify/polaris';
import type { ReactNode } from 'react';

/** Lets Enter submit what the button of the page or dialog submits. */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  return (
    <PolarisForm implicitSubmit onSubmit={onSubmit}>
      {children}
    </PolarisForm>
  );
}
