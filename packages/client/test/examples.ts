// The examples of README.md, word for word between the marks; test/house/clientExamples.db.test.ts runs them.
import {
  type Client,
  CooperativesDocument,
  createClient,
  OpenSupportProgrammeDocument,
  rowsById,
  SupportProgrammeChangesDocument,
  type SupportProgrammeChangesSubscription,
  SupportProgrammesDocument,
  type SupportProgrammesQuery,
} from "@hoptac/client";
import WebSocket from "ws";

type Show = (what: unknown) => void;

export function make(url: string, session: { freshToken(): Promise<string | undefined>; token?: string }): Client {
  // #make
  const client = createClient({
    url, // "https://hop-tac.example/graphql", in a page also "/graphql"
    authorization: (refused) => (refused === session.token ? session.freshToken() : session.token),
    webSocketImpl: WebSocket, // `ws`, on Node 20 only
  });
  // #end
  return client;
}

export async function ask(client: Client, show: Show): Promise<void> {
  // #ask
  const { data, errors } = await client.query(CooperativesDocument, { first: 20, filter: { legalStatus: { eq: "ACTIVE" } } });
  for (const { nameVi, area } of data?.cooperatives.nodes ?? []) show(`${nameVi}, ${area.fullNameVi}`);
  for (const { message, extensions } of errors ?? []) show(`${extensions?.code}: ${message}`);

  // Not answered? Send it again: with the same key it is done once.
  const input = { code: "CT-2018", nameVi: "Chương trình 2018", startsOn: "2018-01-01", idempotencyKey: crypto.randomUUID() };
  const opened = await client.mutate(OpenSupportProgrammeDocument, { input });
  show(opened.data?.openSupportProgramme.programme.state ?? opened.errors);
  // #end
}

export function keepOpen(client: Client, show: Show): () => void {
  // #live
  const leave = client.live(SupportProgrammesDocument).subscribe({
    next: ({ data }) => show(data?.supportProgrammes.totalCount),
    error: (error) => show(error), // refused for good; what passes is told by `connection`
  });
  // #end
  return leave;
}

export async function followProgrammes(client: Client, show: Show): Promise<void> {
  // #follow
  type Event = SupportProgrammeChangesSubscription["changes"]["events"][number];
  const followed = client.follow({
    snapshot: SupportProgrammesDocument,
    changes: SupportProgrammeChangesDocument,
    ...rowsById(
      (data: SupportProgrammesQuery) => data.supportProgrammes.nodes,
      ({ node }: Event) => (node?.__typename === "SupportProgramme" ? node : undefined),
    ),
  });
  for await (const { state } of followed) show([...state.values()].map(({ code, state }) => `${code} ${state}`));
  // #end
}

export async function readLog(client: Client, kept: { cursor?: string | undefined }, show: Show): Promise<void> {
  // #changes
  const changes = client.changes({
    after: kept.cursor, // undefined: from now on
    variables: { filter: { entities: ["SupportProgramme"] } },
  });
  for await (const { cursor, events, resync } of changes) {
    if (resync) break; // the log does not reach back so far: ask anew
    for (const { at, actor, operation, id, changedFields } of events) show({ at, actor, operation, id, changedFields });
    kept.cursor = cursor; // goes on from here, also after a restart of this program
  }
  // #end
}

export function traffic(client: Client, show: Show): () => void {
  // #connection
  const stop = client.connection.subscribe((connection) => {
    if (connection.state === "open") show("live");
    if (connection.state === "connecting") show("connecting …");
    if (connection.state === "lost") show(`may be old, since ${connection.since.toLocaleTimeString("vi-VN")}: ${connection.reason}`);
    if (connection.state === "closed") show(connection.error?.message ?? "nothing is kept open");
  });
  // #end
  return stop;
}
