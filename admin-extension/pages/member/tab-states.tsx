import type { ReactNode } from 'react';
import { ErrorState } from '../../ui/error-state.tsx';
import { Inset } from '../../ui/inset.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Data } from '../../use-data.ts';

/** Loading and failure of what one tab shows. */
export function TabStates<T>({
  data,
  children,
}: {
  data: Data<T>;
  children: (loaded: T) => ReactNode;
}) {
  return (
    <>
      {data.error === null ? null : (
        <Inset>
          <ErrorState error={data.error} retry={data.refresh} busy={data.busy} />
        </Inset>
      )}
      {data.loading ? <Skeleton kind="table" /> : null}
      {data.data === null ? null : children(data.data)}
    </>
  );
}
