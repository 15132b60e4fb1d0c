/** The sentences that say why, in order. */
export function Explanation({ sentences }: { sentences: readonly string[] }) {
  return (
    <ol className="r-explanation">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}
