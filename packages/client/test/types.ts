import {
  type ChangeEvent,
  type Client,
  CooperativesDocument,
  type DataOf,
  SupportProgrammeChangesDocument,
  SupportProgrammesDocument,
  ViewerDocument,
} from "../src/index.js";

/** Exactly the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;

/** No test to run: what it says of documents and the types of their answers and variables is checked by the compiler (`npm run check`). */
export async function typed(client: Client): Promise<void> {
  const { data } = await client.query(CooperativesDocument, { first: 10, filter: { legalStatus: { eq: "ACTIVE" } } });
  same<NonNullable<typeof data>["cooperatives"]["totalCount"], number>(true);
  same<NonNullable<typeof data>, DataOf<typeof CooperativesDocument>>(true);
  await client.query(ViewerDocument);
  await client.query(ViewerDocument, {}, { signal: new AbortController().signal });
  // @ts-expect-error `first` is needed
  await client.query(CooperativesDocument);
  // @ts-expect-error and is a number
  await client.query(CooperativesDocument, { first: "10" });
  // @ts-expect-error there is no such status
  await client.query(CooperativesDocument, { first: 10, filter: { legalStatus: { eq: "SLEEPING" } } });

  for await (const answer of client.live(SupportProgrammesDocument)) same<NonNullable<typeof answer.data>["supportProgrammes"]["totalCount"], number>(true);

  for await (const batch of client.changes()) same<typeof batch.events, readonly ChangeEvent[]>(true);
  for await (const { events } of client.changes({ document: SupportProgrammeChangesDocument })) {
    const node = events[0]?.node;
    if (node?.__typename === "SupportProgramme") same<typeof node.code, string>(true);
  }
  // @ts-expect-error not a document of changes
  client.changes({ document: SupportProgrammesDocument });
  // @ts-expect-error the filter is of another shape
  client.changes({ variables: { filter: { entity: "SupportProgramme" } } });

  const plain = await client.query("{ viewer { login } }");
  same<typeof plain.data, unknown>(true);
}
