/**
 * The network that an address on the internet belongs to: an IPv4 address as it is, the /64 of an IPv6 one (a home or
 * a phone has all of it). Null where it tells nobody from anybody: unreadable, private, loopback, link-local.
 */
export function networkKey(ip: string): string | null {
  const bare = ip.trim().toLowerCase();
  const v4 = readV4(/^(.+):\d+$/.exec(bare)?.[1] ?? bare);
  if (v4 !== null) return keyOfV4(v4);
  const groups = readV6(bare.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/%.*$/, ''));
  if (groups === null) return null;
  const inside = v4Inside(groups);
  return inside === null ? keyOfV6(groups) : keyOfV4(inside);
}

function readV4(text: string): number[] | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function readV6(text: string): number[] | null {
  const [, lead = '', dotted] = /^(.*:)(\d[\d.]*\.\d+)$/.exec(text) ?? [];
  if (dotted !== undefined) {
    const [a = 0, b = 0, c = 0, d = 0] = readV4(dotted) ?? [];
    return readV4(dotted) === null
      ? null
      : readV6(`${lead}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`);
  }
  const halves = text.split('::');
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return null;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/** `::ffff:203.0.113.7`, and what a translator of networks makes of an IPv4 address. */
function v4Inside(groups: readonly number[]): number[] | null {
  const [g0, g1, , , , g5, high = 0, low = 0] = groups;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && g5 === 0xff_ff;
  const isTranslated =
    g0 === 0x64 && g1 === 0xff_9b && groups.slice(2, 6).every((group) => group === 0);
  return isMapped || isTranslated ? [high >> 8, high & 255, low >> 8, low & 255] : null;
}

function keyOfV4(bytes: readonly number[]): string | null {
  const [a = 0, b = 0] = bytes;
  const isNobodys =
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168);
  return isNobodys ? null : bytes.join('.');
}

function keyOfV6(groups: readonly number[]): string | null {
  const [first = 0] = groups;
  // Only 2000::/3 is given to anybody; private, link-local and loopback addresses lie outside.
  if (first >> 13 !== 1) return null;
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}
