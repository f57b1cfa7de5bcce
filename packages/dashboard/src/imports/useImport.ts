import {
  type Answer,
  ApplyImportDocument,
  ImportDocument,
  type ImportFactsFragment,
  ImportProgressDocument,
  type ImportProgressSubscription,
  type ImportState,
  PreviewImportDocument,
} from "@hoptac/client";
import { useCallback, useEffect, useState } from "react";
import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";

/** An import is followed again so often while it has been asked for but has not begun. */
const LOOK_AGAIN_MS = 50;

export interface Importing {
  readonly facts: ImportFactsFragment | undefined;
  /** Of what is under way. */
  readonly progress: ImportProgressSubscription["importProgress"] | undefined;
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** Sends a file and has it looked at; nothing is written. */
  preview(sheet: string, file: File): Promise<void>;
  /** Writes what was looked at, all of it or nothing. */
  apply(leaveStaleRowsOut: boolean): Promise<void>;
}

const isAtWork = (facts: { readonly state: ImportState } | undefined): boolean => facts?.state === "CHECKING" || facts?.state === "APPLYING";

/** One import of the viewer's own by its id, found again after the page was left; followed while it is at work. */
export function useImport(id: string, setId: (id: string) => void): Importing {
  const text = useText();
  const { client, fetch } = useSession();
  const [facts, setFacts] = useState<ImportFactsFragment>();
  const [progress, setProgress] = useState<ImportProgressSubscription["importProgress"]>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const busy = sending || isAtWork(facts);
  const known = facts?.id === id;

  const look = useCallback(async (): Promise<void> => {
    const { data, errors } = await client.query(ImportDocument, { id });
    setFacts(data?.import);
    if (errors) setProblem(errors[0]?.message);
  }, [client, id]);
  const failed = useCallback((error: unknown): void => setProblem(error instanceof Error ? error.message : String(error)), []);

  useEffect(() => {
    if (id !== "" && !known && !sending) look().catch(failed);
  }, [id, known, sending, look, failed]);

  useEffect(() => {
    if (id === "" || !known || !busy) return setProgress(undefined);
    let leave: (() => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      leave = client.subscribe(ImportProgressDocument, { id }).subscribe({
        next: ({ data }) => data && setProgress(isAtWork(data.importProgress) ? data.importProgress : undefined),
        error: failed,
        complete: () => {
          // Asked for but not begun yet, it is told as it stood before.
          if (sending) timer = setTimeout(follow, LOOK_AGAIN_MS);
          else look().catch(failed);
        },
      });
    };
    follow();
    return () => {
      leave?.();
      clearTimeout(timer);
    };
  }, [client, id, known, busy, sending, look, failed]);

  const sent = async (work: () => Promise<ImportFactsFragment | undefined>): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      const now = await work();
      if (now) {
        setFacts(now);
        setId(now.id);
      }
    } catch (error) {
      failed(error);
    } finally {
      setSending(false);
    }
  };
  const answered = <Data>({ data, errors }: Answer<Data>): Data | undefined => {
    if (errors) setProblem(errors[0]?.message);
    return data ?? undefined;
  };
  return {
    facts: known ? facts : undefined,
    progress,
    busy,
    problem,
    preview: (sheet, file) =>
      sent(async () => {
        const answer = await fetch("/files", { method: "POST", body: file });
        if (!answer.ok) throw new Error(text("imports.notSent", { reason: await reasonOf(answer) }));
        const { id: uploaded } = (await answer.json()) as { readonly id: string };
        return answered(await client.mutate(PreviewImportDocument, { input: { sheet, file: uploaded } }))?.previewImport.import;
      }),
    apply: (leaveStaleRowsOut) =>
      sent(async () => answered(await client.mutate(ApplyImportDocument, { input: { id, leaveStaleRowsOut } }))?.applyImport.import),
  };
}

/** What the gateway says of a request for a file that it refuses. */
export async function reasonOf(answer: Response): Promise<string> {
  const said = await answer.text();
  try {
    const { errors, message } = JSON.parse(said) as { readonly errors?: readonly { readonly message: string }[]; readonly message?: string };
    return errors?.[0]?.message ?? message ?? `${answer.status}`;
  } catch {
    return said.slice(0, 300) || `${answer.status}`; // not JSON: plain words
  }
}
