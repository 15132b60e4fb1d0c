import { errorAt } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { emptyFilter } from './new-piece.ts';
import type { TypedProducts } from './say-conditions.ts';

interface ProductFieldsProps {
  products: TypedProducts;
  onChange: (products: TypedProducts) => void;
  errors: Readonly<Record<string, string>>;
}

const fields = [
  ['tags', t.products.tags, 'linen, sale'],
  ['collections', t.products.collections, 'summer, new-in'],
  ['vendors', t.products.vendors, 'Acme'],
  ['types', t.products.types, t.products.typeExample],
  ['products', t.products.ids, '8217493'],
] as const;

/** Which products: those that any of the fields names. */
export function ProductFields({ products, onChange, errors }: ProductFieldsProps) {
  return (
    <Stack gap="close">
      <Columns layout="halves">
        {fields.map(([name, label, example]) => (
          <WordsField
            key={name}
            label={label}
            words={products[name]}
            onChange={(words) => onChange({ ...products, [name]: words })}
            error={errorAt(errors, `products.${name}`)}
            placeholder={example}
          />
        ))}
      </Columns>
      {errors['products'] === undefined ? (
        <Text as="p" tone="subdued">
          {t.products.help}
        </Text>
      ) : (
        <Text as="p" tone="critical">
          {errors['products']}
        </Text>
      )}
    </Stack>
  );
}

interface OptionalProductFieldsProps {
  products: TypedProducts | null;
  onChange: (products: TypedProducts | null) => void;
  errors: Readonly<Record<string, string>>;
}

/** All products, or only some. */
export function OptionalProductFields({ products, onChange, errors }: OptionalProductFieldsProps) {
  return (
    <Stack>
      <Select
        label={t.products.which}
        value={products === null ? 'all' : 'some'}
        options={[
          { value: 'all', label: t.products.all },
          { value: 'some', label: t.products.some },
        ]}
        onChange={(which) => onChange(which === 'all' ? null : emptyFilter)}
      />
      {products === null ? null : (
        <ProductFields products={products} onChange={onChange} errors={errors} />
      )}
    </Stack>
  );
}
