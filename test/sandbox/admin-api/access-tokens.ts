import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What the app may do when nobody took anything away. */
const usualScopes = [
  'read_customers',
  'write_customers',
  'read_orders',
  'read_products',
  'write_discounts',
  'write_gift_cards',
  'read_store_credit_accounts',
  'write_store_credit_account_transactions',
  'write_app_proxy',
] as const;

/** What the merchant may be asked for while the app is open. */
const optionalScopes: readonly string[] = ['read_themes'];

const accessTokenSeconds = 3600;
const refreshTokenSeconds = 7_776_000;
const clockToleranceSeconds = 10;
const grantTypes = {
  exchange: 'urn:ietf:params:oauth:grant-type:token-exchange',
  idToken: 'urn:ietf:params:oauth:token-type:id_token',
  offline: 'urn:shopify:params:oauth:token-type:offline-access-token',
} as const;

interface RefreshToken {
  expiresAt: number;
  /** The one that was handed in for this one: dead once this one is used. */
  predecessor: string | null;
}

export interface OauthAnswer {
  status: number;
  body: Record<string, unknown>;
}

const requestBody = z.looseObject({ client_id: z.string(), client_secret: z.string() });

const exchangeBody = z.object({
  subject_token: z.string(),
  subject_token_type: z.literal(grantTypes.idToken),
  requested_token_type: z.literal(grantTypes.offline),
  expiring: z.union([z.literal('0'), z.literal('1')]).default('0'),
});

const sessionClaims = z.object({
  aud: z.string(),
  dest: z.string(),
  exp: z.number(),
  nbf: z.number(),
});

/** The shop's access tokens: handed out by token exchange, rotated by refresh, revoked by uninstalling. */
export class AccessTokens {
  installed = true;
  /** What the merchant granted: every answer of the token endpoint names it, every field asks for its own. */
  readonly scopes = new Set<string>(usualScopes);
  private readonly app: { apiKey: string; apiSecret: string; domain: string };
  private readonly customAppToken: string;
  private readonly now: () => Date;
  /** Expiry in milliseconds; Infinity for one that doesn't expire. */
  private readonly access = new Map<string, number>();
  private readonly refresh = new Map<string, RefreshToken>();

  constructor(options: {
    app: { apiKey: string; apiSecret: string; domain: string };
    customAppToken: string;
    now: () => Date;
  }) {
    this.app = options.app;
    this.customAppToken = options.customAppToken;
    this.now = options.now;
  }

  /** The merchant is asked and says yes; what the app has not named as optional is not granted. */
  grantOptional(wanted: readonly string[]): boolean {
    if (!wanted.every((scope) => optionalScopes.includes(scope))) return false;
    for (const scope of wanted) this.scopes.add(scope);
    return true;
  }

  accepts(token: string): boolean {
    if (!this.installed) return false;
    if (token === this.customAppToken) return true;
    return (this.access.get(token) ?? 0) > this.now().getTime();
  }

  private get scope(): string {
    return [...this.scopes].join(',');
  }

  revokeAll(): void {
    this.access.clear();
    this.refresh.clear();
  }

  /** Makes every access token look an hour older, so that a test needn't wait. */
  expireAccessTokens(): void {
    for (const token of this.access.keys()) this.access.set(token, 0);
  }

  /** POST /admin/oauth/access_token. */
  grant(body: unknown): OauthAnswer {
    const request = requestBody.safeParse(body);
    const known =
      request.success &&
      request.data.client_id === this.app.apiKey &&
      request.data.client_secret === this.app.apiSecret;
    if (!known) return refusal(400, 'invalid_client', 'Client authentication failed.');
    if (request.data['grant_type'] === grantTypes.exchange) return this.exchange(request.data);
    if (request.data['grant_type'] === 'refresh_token') return this.rotate(request.data);
    return refusal(400, 'unsupported_grant_type', 'This grant type is not supported.');
  }

  private exchange(body: unknown): OauthAnswer {
    const request = exchangeBody.safeParse(body);
    if (!request.success) {
      return refusal(400, 'invalid_request', request.error.issues[0]?.message ?? 'Bad request.');
    }
    if (!this.installed || !this.isSessionToken(request.data.subject_token)) {
      return refusal(400, 'invalid_subject_token', 'The subject token is invalid.');
    }
    if (request.data.expiring === '1') return this.issue(null);
    const token = makeToken('shpat_');
    this.access.set(token, Number.POSITIVE_INFINITY);
    return { status: 200, body: { access_token: token, scope: this.scope } };
  }

  /**
   * Each refresh gives a new refresh token; the one handed in keeps working until the new one is first used,
   * so that a lost answer loses nothing.
   */
  private rotate(body: Record<string, unknown>): OauthAnswer {
    const handedIn = String(body['refresh_token'] ?? '');
    const record = this.refresh.get(handedIn);
    if (!this.installed || !record || record.expiresAt <= this.now().getTime()) {
      return refusal(401, 'invalid_request', 'This request requires an active refresh_token.');
    }
    if (record.predecessor !== null) this.refresh.delete(record.predecessor);
    return this.issue(handedIn);
  }

  private issue(predecessor: string | null): OauthAnswer {
    const now = this.now().getTime();
    const accessToken = makeToken('shpat_');
    const refreshToken = makeToken('shprt_');
    this.access.set(accessToken, now + accessTokenSeconds * 1000);
    this.refresh.set(refreshToken, { expiresAt: now + refreshTokenSeconds * 1000, predecessor });
    return {
      status: 200,
      body: {
        access_token: accessToken,
        scope: this.scope,
        expires_in: accessTokenSeconds,
        refresh_token: refreshToken,
        refresh_token_expires_in: refreshTokenSeconds,
      },
    };
  }

  private isSessionToken(token: string): boolean {
    const [header, payload, signature, ...rest] = token.split('.');
    if (!header || !payload || !signature || rest.length > 0) return false;
    if (readPart(header)?.['alg'] !== 'HS256') return false;
    const expected = createHmac('sha256', this.app.apiSecret)
      .update(`${header}.${payload}`)
      .digest();
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    const claims = sessionClaims.safeParse(readPart(payload));
    if (!claims.success) return false;
    const seconds = this.now().getTime() / 1000;
    return (
      claims.data.aud === this.app.apiKey &&
      claims.data.dest === `https://${this.app.domain}` &&
      claims.data.exp + clockToleranceSeconds > seconds &&
      claims.data.nbf - clockToleranceSeconds <= seconds
    );
  }
}

function readPart(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function makeToken(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}

function refusal(status: number, error: string, description: string): OauthAnswer {
  return { status, body: { error, error_description: description } };
}
