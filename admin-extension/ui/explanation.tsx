/** The sentences that say why, in order. */
export function Explanation({ sentences }: { sentences: readonly string[] }) {
  return (
    <ol className="r-explanation">
      {sentences.map((sentence, at) => (
        // Two lines of an order may read alike.
        <li key={at}>{sentence}</li>
      ))}
    </ol>
  );
}
