import { useState } from 'react';
import { referralReviewsTexts } from '../../texts/en/referral-reviews.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Action } from '../../use-action.ts';

const t = referralReviewsTexts.decide;

export interface Decided<Choice extends string> {
  choice: Choice;
  note: string | null;
}

interface DecisionBarProps<Choice extends string> {
  /** What is decided, read out with every button. */
  about: string;
  choices: readonly { value: Choice; label: string; look?: 'primary' }[];
  action: Action<Decided<Choice>>;
  /** After a refusal: it may have been decided elsewhere. */
  onStale: () => void;
}

const noteLength = 300;

/** A note if one wants to leave any, and one button for each answer. */
export function DecisionBar<Choice extends string>({
  about,
  choices,
  action,
  onStale,
}: DecisionBarProps<Choice>) {
  const [note, setNote] = useState('');
  const retry = () => {
    action.clear();
    onStale();
  };
  return (
    <>
      {action.error === null ? null : <ErrorState error={action.error} retry={retry} />}
      <div className="r-decision">
        <div className="r-decision__note">
          <TextField
            label={t.note(about)}
            hideLabel
            placeholder={t.notePlaceholder}
            value={note}
            onChange={setNote}
            maxLength={noteLength}
            disabled={action.busy}
          />
        </div>
        <div className="r-decision__actions">
          {choices.map(({ value, label, look }) => (
            <Button
              key={value}
              look={look ?? 'normal'}
              label={t.button(label, about)}
              onClick={() => action.run({ choice: value, note: note.trim() || null })}
              busy={action.busy && action.sent?.choice === value}
              disabled={action.busy && action.sent?.choice !== value}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
    </>
  );
}
