/** @jsxImportSource ../drawing */
const rows = [0, 1, 2].map((row) => <i key={row} class="row" />);

export const Skeleton = ({ text }: { text: string }) => (
  <output aria-label={text} class="skeleton">
    <div class="hero">
      <i style={{ width: '34%' }} />
      <i class="tall" style={{ width: '52%' }} />
      <i style={{ width: '100%' }} />
    </div>
    <div class="body">{rows}</div>
  </output>
);

/** A list that is being read. */
export const LoadingRows = ({ text }: { text: string }) => (
  <output aria-label={text} class="skeleton">
    {rows}
  </output>
);
