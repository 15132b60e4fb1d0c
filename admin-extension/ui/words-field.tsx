import { type ReactNode, useState } from 'react';
import { TextField } from './text-field.tsx';

interface WordsFieldProps {
  label: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
  error?: string | undefined;
  help?: ReactNode;
  placeholder?: string;
  upperCase?: boolean;
}

/** Several words in one line, with commas between them. */
export function WordsField({ words, onChange, upperCase = false, ...rest }: WordsFieldProps) {
  const [typed, setTyped] = useState('');
  const text = words.join(', ');
  return (
    <TextField
      {...rest}
      value={readWords(typed).join(', ') === text ? typed : text}
      onChange={(value) => {
        const next = upperCase ? value.toUpperCase() : value;
        setTyped(next);
        onChange(readWords(next));
      }}
    />
  );
}

function readWords(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
