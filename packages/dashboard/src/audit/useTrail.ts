import { AuditTrailDocument, type AuditTrailQuery, type AuditTrailQueryVariables } from "@hoptac/client";
import { useEffect, useRef, useState } from "react";
import { useSession } from "../app/session.js";

export type TrailEntry = AuditTrailQuery["auditTrail"]["nodes"][number];

export interface Trail {
  /** None while it is asked for. */
  readonly entries: readonly TrailEntry[] | undefined;
  readonly more: boolean;
  readonly problem: string | undefined;
  load(): void;
}

const NOTHING = { entries: undefined, after: undefined, problem: undefined };

/** The trail, newest first, as it stood when it was asked for: an inspector's page must not move under the eye. Asked anew with other variables or another `version`. */
export function useTrail(variables: AuditTrailQueryVariables, version: number | string = ""): Trail {
  const { client } = useSession();
  const [read, setRead] = useState<{
    readonly entries: readonly TrailEntry[] | undefined;
    readonly after: string | undefined;
    readonly problem: string | undefined;
  }>(NOTHING);
  const asking = useRef<AbortController>(undefined);
  const key = `${JSON.stringify(variables)} ${version}`;
  const ask = (which: AuditTrailQueryVariables, before: readonly TrailEntry[]): void => {
    asking.current?.abort();
    const leaving = new AbortController();
    asking.current = leaving;
    client.query(AuditTrailDocument, which, { signal: leaving.signal }).then(
      ({ data, errors }) => {
        if (leaving.signal.aborted) return;
        const page = data?.auditTrail;
        const after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
        setRead({ entries: page ? [...before, ...page.nodes] : before, after, problem: errors?.[0]?.message });
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setRead({ entries: before, after: undefined, problem: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the variables and the version by value
  useEffect(() => {
    setRead(NOTHING);
    ask(variables, []);
    return () => asking.current?.abort();
  }, [client, key]);
  return {
    entries: read.entries,
    more: read.after !== undefined,
    problem: read.problem,
    load: () => {
      if (read.after !== undefined) ask({ ...variables, after: read.after }, read.entries ?? []);
    },
  };
}
