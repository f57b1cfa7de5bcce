import type { Document } from "@hoptac/client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSession } from "./session.js";
import { useLive } from "./useLive.js";

/** One page of a listing. */
export interface PageOf<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  readonly more: boolean;
  readonly problem: string | undefined;
  /** Loads the next page, unless it is on its way. */
  load(): void;
}

/**
 * A listing, page by page, none without a document: the first page is kept current, those after it are loaded when they are asked for, and loaded anew when the first one changes its
 * place (`endCursor`).
 */
export function usePages<Data, Variables extends object, Row>(
  document: Document<Data, Variables> | undefined,
  variables: Omit<Variables, "after">,
  pageOf: (data: Data) => PageOf<Row>,
): Pages<Row> {
  const { client } = useSession();
  const first = useLive(document, variables as Variables);
  const page = first.data && pageOf(first.data);
  const key = page ? `${JSON.stringify(variables)} ${page.pageInfo.endCursor}` : "";
  const [later, setLater] = useState<{ readonly key: string; readonly pages: readonly PageOf<Row>[] }>({ key: "", pages: [] });
  const [failed, setFailed] = useState<string>();
  const loading = useRef(false);
  const pages = page && later.key === key ? [page, ...later.pages] : page ? [page] : [];
  const last = pages.at(-1);
  const after = last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : undefined;
  const pick = useRef(pageOf);
  useEffect(() => {
    pick.current = pageOf;
  });
  const load = useCallback(() => {
    if (loading.current || after === undefined || !document) return;
    loading.current = true;
    client
      .query<Data, Variables>(document, ...([{ ...variables, after }] as never))
      .then(
        ({ data, errors }) => {
          setFailed(errors?.[0]?.message);
          if (data) setLater((before) => ({ key, pages: [...(before.key === key ? before.pages : []), pick.current(data)] }));
        },
        (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => {
        loading.current = false;
      });
  }, [client, document, variables, after, key]);
  return {
    rows: pages.flatMap(({ nodes }) => nodes),
    total: page?.totalCount,
    more: after !== undefined,
    problem: first.problem ?? failed,
    load,
  };
}
