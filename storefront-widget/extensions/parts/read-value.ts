/** What stands in the field that tells of a change. */
export function readValue({ currentTarget }: Event): string {
  return currentTarget !== null && 'value' in currentTarget ? String(currentTarget.value) : '';
}
