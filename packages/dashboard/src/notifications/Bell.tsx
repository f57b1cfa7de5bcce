import { UnreadNotificationsDocument } from "@hoptac/client";
import { Link } from "wouter";
import { useSession } from "../app/session.js";
import { useLive } from "../app/useLive.js";
import { useText } from "../i18n/useText.js";

/** How many notifications are unread, on every page; for who is signed in. */
export function Bell() {
  const text = useText();
  const { login } = useSession();
  const { data } = useLive(login === "" ? undefined : UnreadNotificationsDocument, {});
  if (login === "") return null;
  const count = data?.unreadNotifications ?? 0;
  return (
    <Link href="/notifications" className="bell" aria-label={text("notifications.unread", { count })}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 3h16l-2-3V9a6 6 0 0 0-6-6zm-2 15a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
      </svg>
      {count > 0 && <span className="count">{count}</span>}
    </Link>
  );
}
