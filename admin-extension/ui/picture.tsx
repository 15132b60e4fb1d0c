import { useState } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface PictureProps {
  /** Null where there is none. */
  src: string | null;
  /** Stands in for one that is missing or can't be shown. */
  icon: IconName;
}

/** Decoration: what it shows stands in the text beside it. */
export function Picture({ src, icon }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className="r-picture" aria-hidden="true">
      {src === null || src === broken ? (
        <Icon name={icon} tone="subdued" />
      ) : (
        <img src={src} alt="" loading="lazy" onError={() => setBroken(src)} />
      )}
    </span>
  );
}
