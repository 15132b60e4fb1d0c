/** The shape of a series, without figures; hidden from readers, as the figures stand elsewhere. */
export function Sparkline({
  values,
  color,
}: {
  values: readonly number[];
  color: 'issued' | 'redeemed';
}) {
  const top = Math.max(1, ...values);
  const last = Math.max(1, values.length - 1);
  const points = values.map((value, at) => `${(at / last) * 100},${26 - (value / top) * 24}`);
  const line = points.join(' ');
  return (
    <svg className="r-spark" viewBox="0 0 100 28" preserveAspectRatio="none" data-series={color}>
      <polygon points={`0,28 ${line} 100,28`} />
      <polyline points={line} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
