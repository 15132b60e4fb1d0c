import { type Ref, useLayoutEffect, useRef, useState } from 'react';
import './screen-frame.css';

interface ScreenFrameProps {
  title: string;
  /** Null: not known yet; its place is kept. */
  src: string | null;
  kind: keyof typeof screens;
  frame: Ref<HTMLIFrameElement>;
}

/** Pixels of the page inside; it is drawn smaller where there is less room, and never taller than `tallest`. */
const screens = {
  desktop: { width: 820, height: 720 },
  phone: { width: 375, height: 720 },
} as const;
const tallest = 560;

/** A page of ours as one sees it on such a screen. */
export function ScreenFrame({ title, src, kind, frame }: ScreenFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const measure = new ResizeObserver(() => setWidth(element.clientWidth));
    measure.observe(element);
    setWidth(element.clientWidth);
    return () => measure.disconnect();
  }, []);
  const screen = screens[kind];
  const scale = Math.min(1, tallest / screen.height, (width === 0 ? 375 : width) / screen.width);
  return (
    <div className="r-screen" ref={room}>
      <div
        className="r-screen__glass"
        data-kind={kind}
        style={{ width: screen.width * scale, height: screen.height * scale }}
      >
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own, whose scripts need its origin: a sandbox with both holds nothing back */}
        <iframe
          ref={frame}
          title={title}
          {...(src === null ? {} : { src })}
          style={{ ...screen, zoom: scale }}
        />
      </div>
    </div>
  );
}
