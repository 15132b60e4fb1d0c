/** @jsxImportSource preact */
import type { Note } from './use-redeeming.ts';
import type { Words } from './words.ts';

/** What became of the last thing that was done; what could not be sent can be sent again. */
export function Notice(props: { note: Note; words: Words; retry: () => void }) {
  const { note, words, retry } = props;
  return (
    <s-banner tone={note.tone}>
      <s-stack gap="small-300">
        <s-text>{'text' in note ? note.text : words.say(note.key, note.gaps)}</s-text>
        {'key' in note && note.key === 'unsent' && (
          <s-button onClick={retry}>{words.say('retry')}</s-button>
        )}
      </s-stack>
    </s-banner>
  );
}
