/** @jsxImportSource ../drawing */
const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  copy: 'M9 9V5.5A1.5 1.5 0 0 1 10.5 4h8A1.5 1.5 0 0 1 20 5.5v8a1.5 1.5 0 0 1-1.5 1.5H15M5.5 9h8A1.5 1.5 0 0 1 15 10.5v8a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 4 18.5v-8A1.5 1.5 0 0 1 5.5 9',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  down: 'M6 9.5l6 6 6-6',
  bag: 'M6 8h12l1 12H5zM9 10V7a3 3 0 0 1 6 0v3',
  wave: 'M12 20.5C7 17 4 13.8 4 10a4.2 4.2 0 0 1 8-1.8A4.2 4.2 0 0 1 20 10c0 3.8-3 7-8 10.5',
  ticket:
    'M3 9V6.5A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5V9a3 3 0 0 0 0 6v2.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5V15a3 3 0 0 0 0-6M14.5 9.5v5',
  gift: 'M4 12h16v8.5H4zM3 8h18v4H3zM12 8v12.5M12 8C9 8 6.5 7 7 5s4-1.5 5 3c1-4.5 4.5-5 5-3s-2 3-5 3',
  truck:
    'M2 6h12v11H2zM14 10h4.5l3.5 3.5V17h-8M8.5 17.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0M19.5 17.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 8v4.3l2.7 1.7',
  cloud:
    'M4 4l16 16M8.3 8.6A5 5 0 0 0 7.5 18H17M19.6 15.9A3.8 3.8 0 0 0 17 9.5a5.5 5.5 0 0 0-6-2.4',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: the words beside it say the same. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
