import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { useText } from "../i18n/useText.js";
import { useSession } from "./session.js";

/** Whether what is shown is current, in words and colour. */
export function Connection() {
  const text = useText();
  const intl = useIntl();
  const { connection } = useSession().client;
  const state = useSyncExternalStore(connection.subscribe, () => connection.current);
  const words = {
    open: () => text("connection.open"),
    connecting: () => text("connection.connecting"),
    lost: () => (state.state === "lost" ? text("connection.lost", { at: intl.formatTime(state.since), attempts: state.attempts }) : ""),
    closed: () => (state.state === "closed" && state.error ? text("connection.closed", { reason: state.error.message }) : text("connection.idle")),
  }[state.state]();
  return (
    <output className={`connection ${state.state}`} aria-live="polite">
      {words}
    </output>
  );
}
