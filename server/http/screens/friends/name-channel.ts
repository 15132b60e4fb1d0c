import type { ShareChannel } from '../../../contract/referral.ts';
import type { Painter } from '../painter.ts';

const names: Partial<Record<ShareChannel, string>> = {
  whatsapp: 'WhatsApp',
  x: 'X',
  facebook: 'Facebook',
  messenger: 'Messenger',
  telegram: 'Telegram',
};

/** By what a link was shared, where that has a name of its own. */
export function nameChannel(channel: ShareChannel, { speech }: Painter): string | null {
  if (channel === 'email') return speech.say('friends.email');
  if (channel === 'qr') return speech.say('friends.qr');
  return names[channel] ?? null;
}
