import { readEmail } from './read-email.ts';

/** What a provider does with the part before the @. */
interface Provider {
  /** All its domains lead to the same mailbox, kept under this one; undefined: each has its own people. */
  domain?: string;
  /** What may follow a name without making it another mailbox. */
  tag?: string;
  /** Characters that the provider does not see. */
  ignored?: RegExp;
  /** Characters that are alike: the first stands for all. */
  alike?: readonly [string, RegExp];
}

const google: Provider = { domain: 'gmail.com', ignored: /\./g };
const apple: Provider = { domain: 'icloud.com' };
const proton: Provider = { domain: 'proton.me', ignored: /[._-]/g };
const yandex: Provider = { domain: 'yandex.ru', alike: ['.', /-/g] };

const providers: ReadonlyMap<string, Provider> = new Map([
  ...each('gmail.com googlemail.com', google),
  ...each('icloud.com me.com mac.com', apple),
  ...each('proton.me protonmail.com protonmail.ch pm.me', proton),
  ...each('ya.ru narod.ru', yandex),
  ...each('ymail.com rocketmail.com myyahoo.com', { tag: '-' }),
]);

/** yahoo.de, yahoo.co.uk: the same name is another person's in each. Japan's is another company: hyphens count. */
const yahooDomain = /^yahoo\.(?!co\.jp)(?:com?\.)?[a-z]{2,3}$/;
const yandexDomain = /^yandex\.(?:com?\.)?[a-z]{2,3}$/;

/** `shop@anna.fastmail.com` comes to `anna@fastmail.com`. */
const fastmailHost =
  /^([^.]+)\.(fastmail\.(?:com|fm|net|org|us|de|es|fr|in|jp|mx|nl|se|to|tw|uk|co\.uk|com\.au)|sent\.(?:as|at|com))$/;

/** Everything at these belongs to whom the host names: `shop@anna.anonaddy.com`. */
const wildcardHost = /^[^.]+\.(?:anonaddy\.(?:com|me)|33mail\.com|aleeas\.com|slmail\.me)$/;

/**
 * The mailbox that an address comes to, so that two ways to write it are one; null for what is no address. Whatever
 * could be another person's mailbox stays apart: dots count except where the provider ignores them.
 */
export function mailboxKey(email: string): string | null {
  const parts = readEmail(email);
  if (parts === null) return null;
  const { name, domain } = parts;
  const [, owner, home] = fastmailHost.exec(domain) ?? [];
  if (owner !== undefined && home !== undefined) return `${owner}@${home}`;
  if (wildcardHost.test(domain)) return `*@${domain}`;
  const provider = providerOf(domain);
  const bare = withoutTag(withoutTag(name, '+'), provider.tag);
  const seen = provider.ignored ? bare.replaceAll(provider.ignored, '') : bare;
  const [to, alike] = provider.alike ?? [];
  const told = alike && to !== undefined ? seen.replaceAll(alike, to) : seen;
  return `${told === '' ? name : told}@${provider.domain ?? domain}`;
}

function providerOf(domain: string): Provider {
  if (yahooDomain.test(domain)) return { tag: '-' };
  if (yandexDomain.test(domain)) return yandex;
  return providers.get(domain) ?? {};
}

/** A name that begins with its tag's sign has none. */
function withoutTag(name: string, sign: string | undefined): string {
  const at = sign === undefined ? -1 : name.indexOf(sign);
  return at > 0 ? name.slice(0, at) : name;
}

function each(domains: string, provider: Provider): [string, Provider][] {
  return domains.split(' ').map((domain) => [domain, provider]);
}
