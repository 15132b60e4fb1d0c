import './welcome.css';

/** Something is awaited, and shows up by itself. */
export function Waiting({ children }: { children: string }) {
  return (
    <output className="r-waiting">
      <span aria-hidden="true" />
      {children}
    </output>
  );
}
