import type { Document } from "@hoptac/client";
import { useEffect, useState } from "react";
import { useSession } from "./session.js";

/** An answer that is kept current, as far as it is there. */
export interface Kept<Data> {
  readonly data: Data | undefined;
  /** Fields that could not be answered, or why the question is answered no more. */
  readonly problem: string | undefined;
}

const NOTHING = { data: undefined, problem: undefined };

/** Keeps a question open while the component stands. While another question is not answered yet, the answer of the one before is none. */
export function useLive<Data, Variables>(document: Document<Data, Variables> | undefined, variables: Variables): Kept<Data> {
  const { client } = useSession();
  const [kept, setKept] = useState<Kept<Data> & { readonly key: string }>({ ...NOTHING, key: "" });
  const text = document?.toString() ?? "";
  const given = JSON.stringify(variables);
  const key = `${given} ${text}`;
  useEffect(() => {
    if (text === "") return;
    const stream = client.live<Data, Variables>({ toString: () => text }, ...([JSON.parse(given)] as never));
    return stream.subscribe({
      next: ({ data, errors }) => setKept({ key, data: data ?? undefined, problem: errors?.[0]?.message }),
      error: (error) => setKept((before) => ({ ...before, key, problem: error instanceof Error ? error.message : String(error) })),
    });
  }, [client, text, given, key]);
  return kept.key === key ? kept : NOTHING;
}
