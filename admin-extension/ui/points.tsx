import { Text } from './text.tsx';

/** A movement of points: green when the member gained. */
export function Points({ signed }: { signed: string }) {
  return (
    <Text numeric strong tone={signed.startsWith('+') ? 'success' : undefined}>
      {signed}
    </Text>
  );
}
