import { configuredPlugins } from "@hoptac/cli";
import { toGlobalId } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { codeOf } from "./desk.js";

interface Entry {
  readonly cursor: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly version: number;
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null; readonly hidden: boolean }[];
}
type Known = {
  readonly version: number;
  readonly values: readonly { readonly field: string; readonly value: string | null; readonly hidden: boolean }[];
} | null;

const HISTORY = `query($id: ID!, $first: Int, $after: Cursor) { historyOf(id: $id, first: $first, after: $after) {
  entries { cursor at actor operation version changes { field before after hidden } } endCursor hasNextPage } }`;
const KNOWN = "query($id: ID!, $knownAt: DateTime!) { asKnownAt(id: $id, knownAt: $knownAt) { version values { field value hidden } } }";
const LAND = "id version parcelNo areaHa landRight certificateNo expiresOn validFrom validTo area { id }";

describe("one object's history, and what was known of it", () => {
  let house: TestPlatform;
  let here: string;
  let there: string;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    here = await areaIn("Ninh Phước");
    there = await areaIn("Bác Ái");
  });
  afterAll(() => house.close());

  const areaIn = async (district: string): Promise<string> => {
    const rows = await house.sql<{ id: string }>(
      "select a.id from core.area a join core.area d on d.id = a.parent_id where d.name_vi = $1 and a.valid_to > '2017-07-20' order by a.code limit 1",
      [district],
    );
    return String(rows[0]?.id);
  };
  const moment = async (): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 3));
    const [row] = await house.sql<{ at: Date }>("select clock_timestamp() as at");
    await new Promise((resolve) => setTimeout(resolve, 3));
    return (row as { at: Date }).at.toISOString();
  };
  const inOurs = async (): Promise<string> => {
    const [row] = await house.sql<{ id: string }>(
      `insert into core.cooperative (legacy_registration_no, name_vi, entity_type, legal_regime, legal_status, sector, area_id, effective_on)
       values (gen_random_uuid()::text, 'Hợp tác xã Thử ' || gen_random_uuid(), 'COOPERATIVE', 'LAW_2012', 'ACTIVE', 'TRADE_SERVICES', $1, '2015-12-01') returning id`,
      [here],
    );
    return String(row?.id);
  };
  const historyOf = async (login: string, id: string, page: object = {}) =>
    (await house.as(login).ask<{ historyOf: { entries: readonly Entry[]; endCursor: string; hasNextPage: boolean } }>(HISTORY, { id, ...page })).data
      ?.historyOf;
  /** Until the log has put what was just written in order. */
  const settled = async (login: string, id: string, count: number): Promise<readonly Entry[]> => {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const entries = (await historyOf(login, id))?.entries ?? [];
      if (entries.length >= count || Date.now() > deadline) return entries;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const known = (login: string, id: string, knownAt: string) => house.as(login).ask<{ asKnownAt: Known }>(KNOWN, { id, knownAt });

  test("who did what, when, from what to what; values that the graph keeps to itself are only told to have changed", async () => {
    const uuid = await inOurs();
    const id = toGlobalId("Cooperative", uuid);
    const { errors } = await house
      .as("ninh-phuoc")
      .ask(
        `mutation { updateCooperativeContact(input: { id: "${id}", expectedVersion: 1, phone: "0259 000 1111", address: "thôn Hai" }) { cooperative { id } } }`,
      );
    expect(errors).toBeUndefined();
    const [made, edited] = await settled("ninh-phuoc", id, 2);
    expect(made).toMatchObject({ operation: "INSERT", version: 1, actor: expect.stringMatching(/^db:/) });
    expect(made?.changes).toContainEqual({ field: "area", before: null, after: toGlobalId("Area", here), hidden: false });
    expect(edited).toMatchObject({ operation: "UPDATE", version: 2, actor: "ninh-phuoc" });
    expect(edited?.changes).toContainEqual({ field: "address", before: null, after: "thôn Hai", hidden: false });
    expect(edited?.changes).toContainEqual({ field: "phone", before: null, after: null, hidden: true });
    expect(JSON.stringify(await historyOf("truong-ban", id))).not.toContain("0259");
    const first = await historyOf("ninh-phuoc", id, { first: 1 });
    expect(first).toMatchObject({ entries: [made], hasNextPage: true });
    expect(await historyOf("ninh-phuoc", id, { after: first?.endCursor })).toMatchObject({ entries: [edited], hasNextPage: false });
  });

  test("it is for those in charge: not for who sees the row because the register is public, nor for another district, nor without sign-in", async () => {
    const id = toGlobalId("Cooperative", await inOurs());
    const neighbour = await house.as("giam-doc-htx").ask("query($id: ID!) { node(id: $id) { id } }", { id });
    expect(neighbour.data).toEqual({ node: { id } });
    for (const [login, code] of [
      ["giam-doc-htx", "FORBIDDEN"],
      ["bac-ai", "NOT_FOUND"],
      ["quan-tri", "NOT_FOUND"],
    ] as const) {
      expect([login, codeOf((await house.as(login).ask(HISTORY, { id })).errors)]).toEqual([login, code]);
      expect([login, codeOf((await known(login, id, new Date().toISOString())).errors)]).toEqual([login, code]);
    }
    expect(codeOf((await house.stranger.ask(HISTORY, { id })).errors)).toBe("UNAUTHENTICATED");
    expect(codeOf((await house.as("ke-hoach").ask(HISTORY, { id: "nothing" })).errors)).toBe("INVALID_INPUT");
    expect(codeOf((await house.as("ke-hoach").ask(HISTORY, { id: toGlobalId("LandParcel", here) })).errors)).toBe("NOT_FOUND");
  });

  test("whatever happened to a parcel, what was known at any moment is what was seen at that moment", async () => {
    const change = fc.record(
      {
        area_ha: fc.constantFrom("0.5", "1.25", "36"),
        land_right: fc.constantFrom("OWN", "LEASED"),
        certificate_no: fc.constantFrom("A 1", "A 2", null),
        expires_on: fc.constantFrom("2030-01-01", null),
        area_id: fc.constantFrom("here", "there"),
      },
      { requiredKeys: [] },
    );
    const cooperative = await inOurs();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), fc.boolean(), async (changes, deleted) => {
        const [row] = await house.sql<{ id: string }>(
          `insert into core.land_parcel (cooperative_id, area_id, parcel_no, area_ha, land_right, valid_from)
           values ($1, $2, gen_random_uuid()::text, 1, 'OWN', '2016-01-01') returning id`,
          [cooperative, here],
        );
        const id = toGlobalId("LandParcel", String(row?.id));
        const seen: { at: string; values: object | null }[] = [];
        const look = async (): Promise<void> => {
          const { data } = await house
            .as("ke-hoach")
            .ask<{ node: object | null }>(`query($id: ID!) { node(id: $id) { ... on LandParcel { ${LAND} } } }`, { id });
          seen.push({ at: await moment(), values: data?.node ?? null });
        };
        await look();
        for (const values of changes) {
          const given = Object.entries(values).map(([column, value]) => [column, column === "area_id" ? (value === "here" ? here : there) : value] as const);
          if (given.length === 0) continue;
          const set = given.map(([column], at) => `${column} = $${at + 2}`).join(", ");
          await house.sql(`update core.land_parcel set version = version + 1, ${set} where id = $1`, [row?.id, ...given.map(([, value]) => value)]);
          await look();
        }
        if (deleted) {
          await house.sql("delete from core.land_parcel where id = $1", [row?.id]);
          await look();
        }
        const between = await Promise.all(seen.map(({ at }) => known("ke-hoach", id, at)));
        for (const [n, { data, errors }] of between.entries()) {
          const after = deleted && n === seen.length - 1;
          // An object that is gone and did not change since has left nothing to look at.
          if (after) expect(codeOf(errors)).toBe("NOT_FOUND");
          else expect(plain(data?.asKnownAt)).toEqual(seen[n]?.values);
        }
        expect((await known("ke-hoach", id, "2016-01-01T00:00:00Z")).data?.asKnownAt).toBeNull();
      }),
      { numRuns: 6, seed: 2017 },
    );
  });

  test("a cooperative that moved: the new district knows of it from that day, the old one no more", async () => {
    const uuid = await inOurs();
    const id = toGlobalId("Cooperative", uuid);
    const before = await moment();
    expect((await known("ninh-phuoc", id, before)).data?.asKnownAt).toMatchObject({ version: 1 });
    await house.sql("update core.cooperative set area_id = $2, effective_on = '2017-07-01', version = version + 1 where id = $1", [uuid, there]);
    const entries = await settled("bac-ai", id, 1);
    expect(entries.map(({ operation }) => operation)).toEqual(["UPDATE"]);
    expect((await known("bac-ai", id, before)).data?.asKnownAt).toBeNull();
    expect((await known("bac-ai", id, await moment())).data?.asKnownAt).toMatchObject({ version: 2 });
    expect(codeOf((await known("ninh-phuoc", id, before)).errors)).toBe("NOT_FOUND");
    expect((await settled("ke-hoach", id, 2)).map(({ operation }) => operation)).toEqual(["INSERT", "UPDATE"]);
  });

  test("the database itself shows a request nothing of what is not in its charge, also in raw SQL", async () => {
    const visible = (settings: readonly (readonly [string, string])[]) =>
      house.store.asPlatform(async (db) => {
        await db.execute("select set_config('hoptac.actor', 'somebody', true)");
        for (const [name, value] of settings) await db.execute("select set_config($1, $2, true)", [name, value]);
        await db.execute("set local role hoptac_app");
        return db.query<{ kind: string }>("select distinct coalesce(owner_after, owner_before) ->> 'kind' as kind from platform.audit order by 1");
      });
    expect(await visible([["hoptac.register", "on"]])).toEqual([{ kind: "public" }]);
    expect(await visible([["hoptac.areas", `{${here}}`]])).toEqual([{ kind: "cooperative" }, { kind: "public" }]);
    for (const change of ["update platform.audit set actor = 'x'", "delete from platform.audit", "insert into platform.inbox default values"]) {
      const tried = house.store.asPlatform(async (db) => {
        await db.execute("set local role hoptac_province");
        await db.execute(change);
      });
      await expect(tried).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

/** A known object in the shape of the parcel as the graph shows it. */
function plain(object: Known | undefined): object | null {
  if (!object) return null;
  const { area, cooperative: _, ...values } = Object.fromEntries(object.values.map(({ field, value }) => [field, value]));
  return { ...values, version: object.version, area: { id: area } };
}
