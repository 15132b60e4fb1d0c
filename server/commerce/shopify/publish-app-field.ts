import { RetriableError } from '../../base/errors.ts';
import type { PublishOutcome } from '../commerce.ts';
import type { Send } from './admin-request.ts';
import { readInstallation } from './operations/read-installation.ts';
import { setAppField } from './operations/set-app-field.ts';

/** Where the theme extension's Liquid reads it: `app.metafields.regulars.branding`, and so on. */
export type AppField = 'branding' | 'program';

/** Puts a document where the theme extension reads it, in the place of what was there. */
export async function publishAppField(
  send: Send,
  key: AppField,
  document: unknown,
): Promise<PublishOutcome> {
  const { currentAppInstallation } = await send(readInstallation());
  const answer = await send(
    setAppField({
      ownerId: currentAppInstallation.id,
      namespace: 'regulars',
      key,
      type: 'json',
      value: JSON.stringify(document),
    }),
  );
  const errors = answer.metafieldsSet?.userErrors;
  if (errors === undefined || errors.some(({ code }) => code === 'INTERNAL_ERROR'))
    throw new RetriableError('Shopify neither took what the theme is told nor said why');
  return errors.length === 0
    ? { outcome: 'published' }
    : { outcome: 'refused', detail: errors.map(({ message }) => message).join(' ') };
}
