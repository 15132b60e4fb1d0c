import { uiTexts as t } from '../texts/en/ui.ts';
import { readerLocale } from '../texts/in-language.ts';
import { Inset } from './inset.tsx';
import { Text } from './text.tsx';

const number = new Intl.NumberFormat(readerLocale());

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
        {t.moreLater(number.format(shown), number.format(all), until)}
      </Text>
    </Inset>
  );
}
