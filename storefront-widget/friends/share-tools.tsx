/** @jsxImportSource ../lent */
import type { ShareChannel } from '../../server/contract/referral.ts';
import type { StorefrontReferralPage } from '../../server/contract/storefront-referral.ts';
import type { FriendsWidget } from './friends-widget.ts';
import { Icon } from '../lent/lent.ts';
import { copyLink, linkBy, openSheet, tellShare } from './share.ts';

interface Props {
  readonly widget: FriendsWidget;
  readonly page: StorefrontReferralPage;
}

/** Only a phone can hand a link to Messenger; elsewhere it is copied for the conversation that opens. */
const hasApps = (): boolean => matchMedia('(pointer:coarse)').matches;

/** Where each channel takes a link, with its name. */
const listWays = ({
  widget: { tell },
  page,
}: Props): readonly (readonly [ShareChannel, name: string, href: string])[] => {
  const { message, subject } = page;
  const encode = encodeURIComponent;
  const link = (channel: ShareChannel): string => encode(linkBy(page, channel));
  const whole = (channel: ShareChannel): string => encode(`${message} ${linkBy(page, channel)}`);
  const text = encode(message);
  return [
    ['email', tell('email'), `mailto:?subject=${encode(subject)}&body=${whole('email')}`],
    ['whatsapp', 'WhatsApp', `https://wa.me/?text=${whole('whatsapp')}`],
    ['x', 'X', `https://x.com/intent/post?text=${text}&url=${link('x')}`],
    ['facebook', 'Facebook', `https://www.facebook.com/sharer/sharer.php?u=${link('facebook')}`],
    [
      'messenger',
      'Messenger',
      hasApps()
        ? `fb-messenger://share?link=${link('messenger')}`
        : 'https://www.facebook.com/messages/new',
    ],
    ['telegram', 'Telegram', `https://t.me/share/url?url=${link('telegram')}&text=${text}`],
  ];
};

const Ways = (props: Props) => {
  const { model } = props.widget;
  const { page } = props;
  return (
    <ul class="share">
      {listWays(props).map(([channel, name, href]) => (
        <li key={channel}>
          <a
            class="button line"
            href={href}
            {...(href.startsWith('https') && { target: '_blank', rel: 'noopener' })}
            onClick={() => {
              if (channel === 'messenger') void copyLink(model, page, channel);
              else tellShare(model, channel);
            }}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** The link, and every way to hand it on. */
export const ShareTools = ({ widget, page }: Props) => {
  const { model, state, tell } = widget;
  const told = state.sharing?.told ?? null;
  return (
    <section>
      <h4>{tell('yourLink')}</h4>
      <div class="link">
        <code dir="ltr">{page.link.replace(/^https?:\/\//, '')}</code>
        <button type="button" class="text" onClick={() => void copyLink(model, page, 'link')}>
          <Icon name={told === 'copied' ? 'check' : 'copy'} />
          {tell('copy')}
        </button>
      </div>
      <output class="note">{told && tell(told)}</output>
      {'share' in navigator ? (
        <button type="button" class="button wide" onClick={() => void openSheet(model, page)}>
          {tell('share')}
        </button>
      ) : (
        <Ways widget={widget} page={page} />
      )}
      <details class="qr" onToggle={(event) => event.currentTarget.open && tellShare(model, 'qr')}>
        <summary>
          {tell('qr')}
          <Icon name="down" />
        </summary>
        <img src={page.qr_url} alt={tell('qrWhy')} width="200" height="200" loading="lazy" />
      </details>
    </section>
  );
};
