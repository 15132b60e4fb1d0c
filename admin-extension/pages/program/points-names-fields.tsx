import { useState } from 'react';
import { languages } from '../../../server/contract/languages.ts';
import { programSettingsTexts as t } from '../../texts/en/program-settings.ts';
import { Columns } from '../../ui/columns.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LanguageParts } from './language-parts.tsx';
import { formsOf, nameForm, type PointsForm } from './points-forms.ts';
import type { TypedProgram } from './typed.ts';

type Names = TypedProgram['settings']['points_names'];
type Name = Names[string];

const noName: Name = { one: '', other: '' };

interface PointsNamesFieldsProps {
  names: Names;
  onChange: (names: Names) => void;
  /** By path in the names: `de.one`. */
  errors: Readonly<Record<string, string>>;
}

/** What points are called in the other languages of the shop, for each way in which a language counts. */
export function PointsNamesFields({ names, onChange, errors }: PointsNamesFieldsProps) {
  // A language of empty fields is on the screen only: the document has none.
  const [blank, setBlank] = useState<readonly string[]>([]);
  const shown = { ...Object.fromEntries(blank.map((code) => [code, noName])), ...names };
  const take = (texts: Names) => {
    const said = Object.entries(texts).filter(([, name]) => saysSomething(name));
    setBlank(Object.keys(texts).filter((code) => !said.some(([other]) => other === code)));
    onChange(Object.fromEntries(said));
  };
  return (
    <LanguageParts
      title={t.joining.elsewhere}
      offered={languages}
      texts={inOrder(shown)}
      blank={noName}
      onChange={take}
      wrong={Object.keys(errors).length > 0}
      render={({ text: name, code, onChange: setName }) => (
        <Columns layout="halves">
          {formsOf(code).map((form) => (
            <TextField
              key={form}
              label={nameForm(form, code)}
              value={name[form] ?? ''}
              onChange={(text) => setName(withForm(name, form, { text, code }))}
              error={errors[`${code}.${form}`]}
              // What stands in for it.
              placeholder={name.other}
            />
          ))}
        </Columns>
      )}
    />
  );
}

function withForm(
  name: Name,
  form: PointsForm,
  { text, code }: { text: string; code: string },
): Name {
  if (form === 'one') return { ...name, one: text };
  // The document wants both, also of a language that has but one form.
  if (form === 'other')
    return { ...name, other: text, ...(formsOf(code).includes('one') ? {} : { one: text }) };
  return { ...name, [form]: text === '' ? undefined : text };
}

function saysSomething(name: Name): boolean {
  return Object.values(name).some((text) => text !== undefined && text.trim() !== '');
}

/** By code, so that a language stays where it is while its fields are emptied and filled. */
function inOrder(names: Names): Names {
  return Object.fromEntries(
    Object.entries(names).toSorted(([one], [other]) => one.localeCompare(other)),
  );
}
