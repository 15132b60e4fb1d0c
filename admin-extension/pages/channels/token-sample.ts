/** How a shop's own server answers who is signed in; `connectionId` is filled in. */
export function sayTokenSample(connectionId: string): string {
  return `import { SignJWT } from 'jose';

const secret = new TextEncoder().encode(process.env.REGULARS_TOKEN_SECRET);
const lifeMs = 30 * 60 * 1000; // an hour at most

// What GET /rewards-token answers, as JSON, for the customer of the session.
export async function answerToken(customer) {
  if (!customer) return { token: null };
  const expiresAt = new Date(Date.now() + lifeMs);
  const token = await new SignJWT({
    email: customer.email,
    email_verified: customer.emailIsVerified,
    stripe_customer: customer.stripeCustomerId, // if there is one
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('${connectionId}')
    .setSubject(String(customer.id))
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(secret);
  return { token, expires_at: expiresAt.toISOString() };
}`;
}

/** How the widget is put on a page outside Shopify; `server` is ours. */
export function sayEmbedSample(server: string, connectionId: string): string {
  return `<div
  id="regulars-embed"
  data-proxy="${server}/proxy"
  data-token-url="/rewards-token"
  data-connection="${connectionId}"
  data-sign-in="/sign-in"
  data-register="/register"
  data-panel="/regulars/regulars-panel.js"
></div>
<script src="/regulars/regulars-loader.js" defer></script>`;
}
