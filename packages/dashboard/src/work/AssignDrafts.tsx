import { type AnswerError, AssignTasksDocument, ClientError } from "@hoptac/client";
import { useRef, useState } from "react";
import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";

export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly title: string;
}

export interface AssignDraftsProps {
  readonly drafts: readonly Draft[];
  readonly ticked: ReadonlySet<string>;
  tick(ids: ReadonlySet<string>): void;
}

interface Problem {
  readonly message: string;
  /** What is wrong with which draft. */
  readonly of: readonly string[];
}

/** Assigns the drafts that are ticked, all of them or none; says of each what it still lacks. */
export function AssignDrafts({ drafts, ticked, tick }: AssignDraftsProps) {
  const text = useText();
  const { client } = useSession();
  const [problem, setProblem] = useState<Problem>();
  const [sending, setSending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const chosen = drafts.filter(({ id }) => ticked.has(id));
  const send = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      const input = { drafts: chosen.map(({ id, version }) => ({ id, expectedVersion: version })), idempotencyKey: key.current };
      const { errors } = await client.mutate(AssignTasksDocument, { input });
      const [error] = errors ?? [];
      // Whatever was refused is another request when it is sent again.
      key.current = crypto.randomUUID();
      if (error) setProblem(problemOf(error, chosen));
      else tick(new Set());
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      setProblem({ message: text("form.unreachable", { reason: error.message }), of: [] });
    } finally {
      setSending(false);
    }
  };
  return (
    <section className="together" aria-label={text("tasks.together")}>
      <div className="buttons">
        <button type="button" className="primary" disabled={chosen.length === 0 || sending} onClick={() => void send()}>
          {sending ? text("form.sending") : text("tasks.assign", { count: chosen.length })}
        </button>
        <button type="button" onClick={() => tick(new Set(chosen.length === drafts.length ? [] : drafts.map(({ id }) => id)))}>
          {text(chosen.length === drafts.length ? "tasks.tickNone" : "tasks.tickAll", { count: drafts.length })}
        </button>
      </div>
      {problem && (
        <div className="problem" role="alert">
          <p>
            {text("tasks.noneAssigned")} {problem.message}
          </p>
          <ul>
            {problem.of.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function problemOf({ message, extensions }: AnswerError, drafts: readonly Draft[]): Problem {
  const { fields = [] } = extensions as { readonly fields?: readonly { readonly path: string; readonly message: string }[] };
  const of = fields.map(({ path, message }) => {
    const draft = drafts[Number(/^input\.drafts\.(\d+)/.exec(path)?.[1])];
    return draft ? `${draft.code} · ${draft.title}: ${message}` : message;
  });
  return { message: of.length > 0 ? "" : message, of };
}
