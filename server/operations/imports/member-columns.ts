import { AppError } from '../../base/errors.ts';

/** The columns that a file of members may have; docs/import.md says what is in them. */
export const memberColumns = [
  'email',
  'phone',
  'customer_id',
  'loyalty_id',
  'external_id',
  'first_name',
  'last_name',
  'birthday',
  'joined_at',
  'points',
  'points_expire_at',
  'lots',
  'tier',
  'tier_until',
  'tags',
  'referral_code',
] as const;
export type MemberColumn = (typeof memberColumns)[number];

const identityColumns: readonly MemberColumn[] = [
  'email',
  'phone',
  'customer_id',
  'loyalty_id',
  'external_id',
];

/** The columns in the order of the file. A name that is not known is refused: it may be a known one, typed wrong. */
export function readHeader(fields: readonly string[]): MemberColumn[] {
  const names = fields.map((field) => field.trim().toLowerCase().replaceAll(' ', '_'));
  const columns = names.flatMap((name) => memberColumns.find((column) => column === name) ?? []);
  const unknown = names.filter((name) => !memberColumns.some((column) => column === name));
  if (unknown.length > 0)
    throw refuse(
      `The file has columns that are not known: ${unknown.map((name) => `"${name.slice(0, 50)}"`).join(', ')}. Known are: ${memberColumns.join(', ')}.`,
    );
  if (new Set(columns).size < columns.length) throw refuse('The file has a column twice.');
  if (!columns.some((column) => identityColumns.includes(column)))
    throw refuse(`The file needs at least one of the columns ${identityColumns.join(', ')}.`);
  return columns;
}

function refuse(message: string): AppError {
  return new AppError('unprocessable', message);
}
