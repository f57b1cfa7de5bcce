import { type Document, PanelsDocument, type PanelsQuery } from "@hoptac/client";
import { useEffect, useMemo, useState } from "react";
import { useSession } from "../app/session.js";

export type PanelData = PanelsQuery["panels"][number];

/** The panels of the plugins that are on, asked again whenever the connection stands anew: a plugin that is switched takes its panels with it, or brings them. */
export function usePanels(): readonly PanelData[] | undefined {
  const { client } = useSession();
  const [panels, setPanels] = useState<readonly PanelData[]>();
  useEffect(() => {
    let current = true;
    const ask = (): void => {
      client.query(PanelsDocument, {}).then(
        ({ data }) => {
          if (current && data) setPanels((before) => (JSON.stringify(before) === JSON.stringify(data.panels) ? before : data.panels));
        },
        () => undefined, // asked again once there is a connection
      );
    };
    ask();
    const leave = client.connection.subscribe(({ state }) => {
      if (state === "open") ask();
    });
    return () => {
      current = false;
      leave();
    };
  }, [client]);
  return panels;
}

/** The fragments of the panels of one type, joined into one question. `undefined` while there are none. */
export function usePanelQuestion<Data, Variables>(
  panels: readonly PanelData[] | undefined,
  on: string,
  /** A constant of its page. */
  write: (fragments: string) => string,
): { readonly own: readonly PanelData[]; readonly document: Document<Data, Variables> | undefined } {
  return useMemo(() => {
    const own = (panels ?? []).filter((panel) => panel.on === on);
    if (own.length === 0) return { own, document: undefined };
    const spread = own.map(({ id }) => `...${id}`).join(" ");
    const text = `${write(spread)} ${own.map(({ fragment }) => fragment).join(" ")}`;
    return { own, document: { toString: () => text } };
  }, [panels, on, write]);
}
