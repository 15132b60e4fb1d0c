/** What a request or an order tells of where it came from. Only keyed hashes of it are kept, and those for a time. */
export interface Traces {
  /** The random name that a browser was given, or gave itself. */
  device: string | null;
  ip: string | null;
  userAgent: string | null;
  acceptLanguage: string | null;
}
