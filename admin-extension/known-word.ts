/** What a code is called where it has words; a code that nobody knows yet is said by `otherwise`. */
export function knownWord(
  words: Readonly<Record<string, string>>,
  code: string,
  otherwise: (code: string) => string,
): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? otherwise(code);
}
