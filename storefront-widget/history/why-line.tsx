/** @jsxImportSource ../lent */
import { Icon } from '../lent/lent.ts';

export interface WhyLineProps {
  readonly title: string;
  readonly under: readonly string[];
  /** "+120" */
  readonly amount: string;
  readonly look: 'plus' | 'later' | undefined;
  readonly sentences: readonly string[];
}

/** A line that says on demand why it is as it is. */
export const WhyLine = ({ title, under, amount, look, sentences }: WhyLineProps) => (
  <li>
    <details>
      <summary>
        <span>
          <strong dir="auto">{title}</strong>
          {under.map((text) => (
            <small key={text} dir="auto">
              {text}
            </small>
          ))}
        </span>
        <span class={`amount ${look ?? ''}`}>{amount}</span>
        <Icon name="down" />
      </summary>
      <div class="why">
        {sentences.map((sentence, index) => (
          <p key={index} dir="auto">
            {sentence}
          </p>
        ))}
      </div>
    </details>
  </li>
);
