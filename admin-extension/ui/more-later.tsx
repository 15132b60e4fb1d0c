import { Inset } from './inset.tsx';
import { Text } from './text.tsx';

interface MoreLaterProps {
  shown: number;
  all: number;
  /** What brings the next ones: "these are done". */
  until: string;
}

/** The list has an end; what comes after it shows later. */
export function MoreLater({ shown, all, until }: MoreLaterProps) {
  if (shown >= all) return null;
  return (
    <Inset>
      <Text as="p" tone="subdued">
        {`The ${shown} oldest of ${all.toLocaleString('en')}; the next follow as ${until}.`}
      </Text>
    </Inset>
  );
}
