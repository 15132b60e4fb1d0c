const emailMax = 254;

/** What stands in no address but a quoted one, which nobody has; signs of control least of all. */
const shape = /^([^\s@\p{Cc}<>()[\]\\,;:"]+)@([^\s@]+?)\.?$/u;
const asciiHost = /^[a-z0-9._-]+$/;

/** Soft hyphens and other signs that nobody sees. */
const unseen = /\p{Cf}/gu;

/** An address in its two parts, lower case, in one spelling of each character; null for what is no address. */
export function readEmail(text: string): { name: string; domain: string } | null {
  const email = text.normalize('NFKC').replaceAll(unseen, '').trim().toLowerCase();
  const [, name = '', host = ''] = shape.exec(email) ?? [];
  if (name === '' || email.length > emailMax) return null;
  const domain = inAscii(host);
  return domain === null ? null : { name, domain };
}

/** `müller.de` and `xn--mller-kva.de` are one domain. */
function inAscii(host: string): string | null {
  if (asciiHost.test(host)) return host;
  const ascii = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  return asciiHost.test(ascii) ? ascii : null;
}
