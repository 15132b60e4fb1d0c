import { Pagination as PolarisPagination } from '@shopify/polaris';

interface PaginationProps {
  label: string;
  newer: (() => void) | null;
  older: (() => void) | null;
}

/** Nothing when everything fits on one page. */
export function Pagination({ label, newer, older }: PaginationProps) {
  if (newer === null && older === null) return null;
  return (
    <div className="r-pagination">
      <PolarisPagination
        accessibilityLabel={label}
        hasPrevious={newer !== null}
        hasNext={older !== null}
        onPrevious={() => newer?.()}
        onNext={() => older?.()}
      />
    </div>
  );
}
