import { type RefObject, useEffect, useState } from "react";
import { useText } from "../i18n/useText.js";

/** Shows something alone on the whole screen, for the wall of a meeting room; the browser's own key leads back. */
export function FullScreen({ of }: { readonly of: RefObject<HTMLElement | null> }) {
  const text = useText();
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  if (!document.fullscreenEnabled) return null;
  // Refused by the browser, the page stays as it is, which is all that can be said of it.
  const turn = (): void => void (full ? document.exitFullscreen() : of.current?.requestFullscreen())?.catch(() => undefined);
  return (
    <button type="button" aria-pressed={full} onClick={turn}>
      {text(full ? "meetings.smallScreen" : "meetings.fullScreen")}
    </button>
  );
}
