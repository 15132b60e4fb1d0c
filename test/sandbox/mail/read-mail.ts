/** A mail as it came over the wire, taken apart. */
export interface ReceivedMail {
  /** Names in lower case; of several with one name the first. */
  headers: ReadonlyMap<string, string>;
  text: string;
  html: string;
}

const blankLine = /\r?\n\r?\n/;

/** Reads what a program sends that writes UTF-8: plain or in parts, each plain, quoted-printable or in base64. */
export function readMail(raw: string): ReceivedMail {
  const { headers, body } = splitMessage(raw);
  const found = new Map<string, string>();
  collectParts({ headers, body }, found);
  return {
    headers,
    text: found.get('text/plain') ?? '',
    html: found.get('text/html') ?? '',
  };
}

interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

function splitMessage(raw: string): Part {
  const [head = ''] = raw.split(blankLine, 1);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key !== '' && !headers.has(key)) headers.set(key, decodeWords(value));
  }
  return { headers, body: raw.slice(head.length).replace(blankLine, '') };
}

function collectParts(part: Part, found: Map<string, string>): void {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const [, boundary] = /boundary="?([^";]+)"?/.exec(type) ?? [];
  if (boundary === undefined) {
    const [kind = ''] = type.toLowerCase().split(';', 1);
    found.set(kind.trim(), decodeBody(part));
    return;
  }
  for (const piece of part.body.split(`--${boundary}`).slice(1, -1))
    collectParts(splitMessage(piece.replace(/^\r?\n/, '').replace(/\r?\n$/, '')), found);
}

function decodeBody({ headers, body }: Part): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  return decodeQuoted(body.replaceAll(/=\r?\n/g, ''));
}

/** `=?UTF-8?Q?caf=C3=A9?=`; the space between two such words is none. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
