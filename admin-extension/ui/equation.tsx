import './equation.css';

export interface Term {
  id: string;
  name: string;
  value: string;
  sign: 'none' | 'plus' | 'minus' | 'equals';
}

interface EquationProps {
  label: string;
  terms: readonly Term[];
  /** How each sign is read out. */
  signs: Readonly<Record<Exclude<Term['sign'], 'none'>, string>>;
}

const drawn = { plus: '+', minus: '−', equals: '=' } as const;

/** What was there, what came, what went, and what is left. */
export function Equation({ label, terms, signs }: EquationProps) {
  return (
    <ol className="r-equation" aria-label={label}>
      {terms.map(({ id, name, value, sign }) => (
        <li key={id} data-sign={sign}>
          {sign === 'none' ? null : (
            <>
              <i aria-hidden="true">{drawn[sign]}</i>
              <span className="r-hidden">{signs[sign]} </span>
            </>
          )}
          <span>
            <b>{value}</b> <small>{name}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}
