import type { ShareChannel } from '../../../contract/referral.ts';
import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontReferralPage } from '../../../contract/storefront-referral.ts';
import { h } from '../h.ts';
import { icon } from '../icon.ts';
import type { Painter } from '../painter.ts';
import { nameChannel } from './name-channel.ts';

interface Shared {
  page: Pick<StorefrontReferralPage, 'link' | 'qr_url' | 'message' | 'subject'>;
  hasApps: boolean;
}

/** The link, and every way to hand it on. Where the device has a sheet of its own for that, it stands for all others. */
export function drawShareTools(shared: Shared, by: Painter): ScreenNode {
  const { page } = shared;
  const { speech } = by;
  return h(
    'section',
    null,
    h('h4', null, speech.say('friends.yourLink')),
    h(
      'div',
      { class: 'link' },
      h('code', { dir: 'ltr' }, drawAddress(page.link)),
      h(
        'button',
        {
          type: 'button',
          class: 'text',
          copies: linkBy(page, 'link'),
          channel: 'link',
          of: 'link',
        },
        icon('copy'),
        speech.say('friends.copy'),
      ),
    ),
    h('output', { class: 'note', of: 'link' }),
    h(
      'button',
      {
        type: 'button',
        class: 'button wide',
        sheet: linkBy(page, 'share'),
        heading: page.subject,
        message: page.message,
      },
      speech.say('friends.share'),
    ),
    h(
      'div',
      { class: 'share' },
      listWays(shared).map((way) => drawWay(way, by)),
    ),
    h(
      'details',
      { class: 'qr', tells: 'qr' },
      h('summary', null, speech.say('friends.qr'), icon('down')),
      h('img', {
        src: page.qr_url,
        alt: speech.say('friends.qrWhy'),
        width: 200,
        height: 200,
        loading: 'lazy',
      }),
    ),
  );
}

/** Breaks after a slash rather than within a word. */
function drawAddress(link: string): ScreenNode[] {
  const parts = link.replace(/^https?:\/\//, '').split(/(?<=\/)/);
  return parts.flatMap((part, index) => (index === 0 ? [part] : [h('wbr', null), part]));
}

interface Way {
  channel: ShareChannel;
  href: string;
  /** The channel takes no link: it is copied for the conversation that opens. */
  copies?: string;
}

function drawWay({ channel, href, copies }: Way, by: Painter): ScreenNode {
  const isPage = href.startsWith('https');
  return h(
    'a',
    {
      class: 'button line',
      href,
      target: isPage && '_blank',
      rel: isPage && 'noopener',
      shares: channel,
      copies,
      of: copies === undefined ? null : 'link',
    },
    nameChannel(channel, by),
  );
}

/** Where each channel takes a link. */
function listWays({ page, hasApps }: Shared): Way[] {
  const encode = encodeURIComponent;
  const link = (channel: ShareChannel) => encode(linkBy(page, channel));
  const whole = (channel: ShareChannel) => encode(`${page.message} ${linkBy(page, channel)}`);
  const text = encode(page.message);
  return [
    {
      channel: 'email',
      href: `mailto:?subject=${encode(page.subject)}&body=${whole('email')}`,
    },
    { channel: 'whatsapp', href: `https://wa.me/?text=${whole('whatsapp')}` },
    { channel: 'x', href: `https://x.com/intent/post?text=${text}&url=${link('x')}` },
    {
      channel: 'facebook',
      href: `https://www.facebook.com/sharer/sharer.php?u=${link('facebook')}`,
    },
    hasApps
      ? { channel: 'messenger', href: `fb-messenger://share?link=${link('messenger')}` }
      : {
          channel: 'messenger',
          href: 'https://www.facebook.com/messages/new',
          copies: linkBy(page, 'messenger'),
        },
    { channel: 'telegram', href: `https://t.me/share/url?url=${link('telegram')}&text=${text}` },
  ];
}

function linkBy({ link }: Shared['page'], channel: ShareChannel): string {
  return `${link}?via=${channel}`;
}
