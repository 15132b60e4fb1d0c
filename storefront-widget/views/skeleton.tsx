export const Skeleton = ({ text }: { text: string }) => (
  <output aria-label={text} class="skeleton">
    <div class="hero">
      <i style={{ width: '34%' }} />
      <i class="tall" style={{ width: '52%' }} />
      <i style={{ width: '100%' }} />
    </div>
    <div class="body">
      <i class="row" />
      <i class="row" />
      <i class="row" />
    </div>
  </output>
);
