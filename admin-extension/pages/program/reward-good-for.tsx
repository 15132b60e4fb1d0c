import { useState } from 'react';
import { errorAt } from '../../field-errors.ts';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { readPlatformId } from './read-platform-id.ts';
import type { TypedRewardOf } from './typed.ts';

type GoodFor = TypedRewardOf<'amount_off'>['products'];

interface GoodForFieldsProps {
  goodFor: GoodFor;
  onChange: (goodFor: GoodFor) => void;
  errors: Readonly<Record<string, string>>;
}

const lists = {
  products: { label: t.goodFor.productIds, example: '8217493, 8217494' },
  collections: { label: t.goodFor.collectionIds, example: '44120' },
} as const;

/** What a code is good for: the whole order, some products, or some collections. */
export function GoodForFields({ goodFor, onChange, errors }: GoodForFieldsProps) {
  const [named, setNamed] = useState<keyof typeof lists>(
    goodFor !== null && goodFor.collections.length > 0 ? 'collections' : 'products',
  );
  const { label, example } = lists[named];
  const empty = { products: [], collections: [] };
  return (
    <Columns layout="halves">
      <Select
        label={t.goodFor.label}
        value={goodFor === null ? 'all' : named}
        options={[
          { value: 'all', label: t.goodFor.whole },
          { value: 'products', label: t.goodFor.products },
          { value: 'collections', label: t.goodFor.collections },
        ]}
        onChange={(which) => {
          if (which !== 'all') setNamed(which);
          onChange(which === 'all' ? null : empty);
        }}
      />
      {goodFor === null ? null : (
        <WordsField
          label={label}
          words={goodFor[named]}
          onChange={(words) => onChange({ ...empty, [named]: words.map(readPlatformId) })}
          error={errorAt(errors, 'products')}
          placeholder={example}
          help={t.goodFor.idsHelp}
        />
      )}
    </Columns>
  );
}
