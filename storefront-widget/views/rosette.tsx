/** @jsxImportSource ../drawing */
const petals = 20;

/** The line work of banknotes and share certificates: points are worth something. */
export const Rosette = () => (
  <svg class="rosette" viewBox="-100 -100 200 200" aria-hidden="true">
    {Array.from({ length: petals }, (_, petal) => (
      <g key={petal} transform={`rotate(${(petal * 180) / petals})`}>
        <ellipse rx="98" ry="38" />
        <ellipse rx="56" ry="20" />
      </g>
    ))}
  </svg>
);
