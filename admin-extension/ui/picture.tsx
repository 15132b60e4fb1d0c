import { useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './picture.css';

interface PictureProps {
  /** Null where there is none. */
  src: string | null;
  /** Stands in for one that is missing or can't be shown. */
  icon: IconName;
  /** Written instead, where few letters say it all: "$5". */
  sign?: string | null;
}

/** Decoration: what it shows stands in the text beside it. */
export function Picture({ src, icon, sign = null }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className="r-picture" aria-hidden="true">
      {src === null || src === broken ? (
        <span className="r-picture__sign">
          <Icon name={icon} tone="subdued" />
          {sign}
        </span>
      ) : (
        <img src={src} alt="" loading="lazy" onError={() => setBroken(src)} />
      )}
    </span>
  );
}
