import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  PreviewDrawn,
  PreviewLook,
  PreviewReady,
} from '../../../server/contract/branding-preview.ts';

/** A page that has said nothing by then is not coming. */
const lateMs = 12_000;

/** Tells the page in a frame what to draw, now and whenever it changes, and hears what came of it. */
export function usePreview(look: Omit<PreviewLook, 'kind'>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [words, setWords] = useState<PreviewReady['words'] | null>(null);
  const [drawn, setDrawn] = useState<PreviewDrawn | null>(null);
  const [loads, setLoads] = useState(0);
  /** Which loading of it took too long. */
  const [lateLoad, setLateLoad] = useState<number | null>(null);

  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<PreviewReady | PreviewDrawn | null>) => {
      if (source === null || source !== frame.current?.contentWindow) return;
      if (origin !== window.location.origin) return;
      if (data?.kind === 'regulars:ready') setWords(data.words);
      if (data?.kind === 'regulars:drawn') setDrawn(data);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (words !== null) return;
    const timer = setTimeout(() => setLateLoad(loads), lateMs);
    return () => clearTimeout(timer);
  }, [words, loads]);

  const text = JSON.stringify({ kind: 'regulars:look', ...look } satisfies PreviewLook);
  useEffect(() => {
    if (words !== null)
      frame.current?.contentWindow?.postMessage(JSON.parse(text), window.location.origin);
  }, [text, words]);

  const reload = useCallback(() => {
    setWords(null);
    setLoads((count) => count + 1);
  }, []);
  return { frame, words, drawn, loads, late: lateLoad === loads && words === null, reload };
}
