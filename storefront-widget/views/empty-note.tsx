/** @jsxImportSource ../drawing */
import { Icon, type IconName } from './icon.tsx';

export const EmptyNote = ({
  icon,
  title,
  text,
}: {
  icon: IconName;
  title?: string;
  text: string;
}) => (
  <div class="empty">
    <Icon name={icon} />
    {title && <strong>{title}</strong>}
    <p>{text}</p>
  </div>
);
