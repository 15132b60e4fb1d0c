/** One field of a posted form or of a query, as text: empty when it is missing or given several times. */
export function field(form: unknown, name: string): string {
  if (typeof form !== 'object' || form === null) return '';
  const value: unknown = Object.getOwnPropertyDescriptor(form, name)?.value;
  return typeof value === 'string' ? value.trim() : '';
}

/** Where to go after a form: a path of this site, never another one. */
export function localPath(path: string, otherwise: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : otherwise;
}
