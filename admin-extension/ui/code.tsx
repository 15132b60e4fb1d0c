/** A code or a number that is copied or compared letter by letter. */
export function Code({ children }: { children: string }) {
  return <code className="r-code">{children}</code>;
}
