/** The last instant before points expire: its day is the last one on which they are good. */
export function lastMoment(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 1).toISOString();
}
