import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import fc from "fast-check";

interface Figures {
  readonly total: number;
  readonly areas: readonly { readonly area: { readonly code: string }; readonly count: number; readonly crossesDistricts: boolean }[];
  readonly remainder: readonly {
    readonly seat: { readonly code: string };
    readonly candidates: readonly { readonly code: string }[];
    readonly count: number;
  }[];
}

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);

describe("areas across the reform of 2025", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  const figures = async (level: string, asOf: string, login = "truong-ban"): Promise<Figures> => {
    const { data, errors } = await house
      .as(login)
      .ask<{ cooperativesByArea: Figures }>(
        `{ cooperativesByArea(level: ${level}, asOf: "${asOf}") { total areas { area { code } count crossesDistricts } remainder { seat { code } candidates { code } count reason } } }`,
      );
    expect(errors).toBeUndefined();
    if (!data) throw new Error("no answer");
    return data.cooperativesByArea;
  };

  test("by district in 2017 and by commune in 2026 from the same rows: sixty both times, and what was split is flagged, not guessed", async () => {
    const then = await figures("DISTRICT", "2017-07-20");
    expect(Object.fromEntries(then.areas.map(({ area, count }) => [area.code, count]))).toEqual({ 582: 8, 584: 5, 585: 10, 586: 10, 587: 15, 588: 5, 589: 7 });
    expect([then.total, sum(then.areas), then.remainder]).toEqual([60, 60, []]);
    const now = await figures("COMMUNE", "2026-07-20");
    expect(now.areas).toHaveLength(24);
    expect([now.total, sum(now.areas) + sum(now.remainder)]).toEqual([60, 60]);
    expect(now.remainder).toMatchObject([{ seat: { code: "22768" }, candidates: [{ code: "22780" }, { code: "22888" }], count: 1 }]);
    expect(now.areas.filter(({ crossesDistricts }) => crossesDistricts).map(({ area }) => area.code)).toEqual(["22738", "22822", "22834", "22852", "22888"]);
    expect(then.areas.some(({ crossesDistricts }) => crossesDistricts)).toBe(false);
  });

  test("there are no districts in 2026: nobody is placed, everybody is told", async () => {
    const { total, areas, remainder } = await figures("DISTRICT", "2026-07-20");
    expect([total, areas, sum(remainder)]).toEqual([60, [], 60]);
  });

  test("credit funds are counted unless they are left out, and the answer says what it counted", async () => {
    const ask = async (kinds: string): Promise<object> => {
      const { data } = await house
        .as("truong-ban")
        .ask<{ cooperativesByArea: object }>(`{ cooperativesByArea(level: DISTRICT, asOf: "2017-07-20"${kinds}) { kinds total } }`);
      return data?.cooperativesByArea ?? {};
    };
    expect(await ask("")).toEqual({ kinds: ["COOP_GROUP", "COOPERATIVE", "COOP_UNION", "CREDIT_FUND"], total: 60 });
    expect(await ask(", kinds: [COOPERATIVE]")).toEqual({ kinds: ["COOPERATIVE"], total: 57 });
    expect(await ask(", kinds: [CREDIT_FUND]")).toEqual({ kinds: ["CREDIT_FUND"], total: 3 });
  });

  test("a district officer counts the cooperatives that the officer sees", async () => {
    const own = await figures("DISTRICT", "2017-07-20", "ninh-phuoc");
    expect([own.total, sum(own.areas), own.areas.find(({ area }) => area.code === "587")?.count]).toEqual([15, 15, 15]);
  });

  test("a seat that moved in 2025 was where it was in 2017; one that was entered by its commune of 2025 finds its district of 2017, unless the commune crosses districts", async () => {
    const moved = await house.sql<{ code: string }>(
      `update core.cooperative c set area_id = n.id, effective_on = '2025-07-01' from core.area n where c.code = '9900000060' and n.valid_from = '2025-07-01'
       and n.code = '22897' returning c.code`,
    );
    expect(moved).toHaveLength(1);
    expect(await figures("DISTRICT", "2017-07-20")).toMatchObject({ total: 60, remainder: [] });
    await house.sql(
      `insert into core.cooperative (legacy_registration_no, name_vi, entity_type, legal_regime, legal_status, sector, area_id, effective_on)
       select 'nhập sau ' || n.code, 'Hợp tác xã nhập sau ' || n.code, 'COOPERATIVE', 'LAW_2012', 'ACTIVE', 'TRADE_SERVICES', n.id, '2016-01-01'
       from core.area n where n.valid_from = '2025-07-01' and n.code in ('22897', '22822')`,
    );
    const then = await figures("DISTRICT", "2017-07-20");
    expect([then.total, sum(then.areas), sum(then.remainder)]).toEqual([62, 61, 1]);
    expect(then.remainder).toMatchObject([{ seat: { code: "22822" }, candidates: [{ code: "584" }, { code: "585" }] }]);
    await house.sql("delete from core.cooperative where legacy_registration_no like 'nhập sau%'");
  });

  test("land by commune is the sum of its parcels on the day; what a split commune had may lie in either part; the province has all of it", async () => {
    interface Land {
      readonly areas: readonly { readonly code: string; readonly land: { readonly ha: string; readonly possibleHa: string } }[];
    }
    const sums = async (level: string, asOf: string): Promise<ReadonlyMap<string, readonly [number, number]>> => {
      const { data, errors } = await house
        .as("thanh-tra")
        .ask<Land>(`query($asOf: Date) { areas(level: ${level}, asOf: $asOf) { code land(asOf: $asOf) { ha possibleHa } } }`, { asOf });
      expect(errors).toBeUndefined();
      return new Map(data?.areas.map(({ code, land }) => [code, [Number(land.ha), Number(land.possibleHa)]]));
    };
    const { data } = await house.as("thanh-tra").ask<{
      cooperatives: { nodes: readonly { land: { nodes: readonly { areaHa: string; area: { code: string; parent: { code: string } } }[] } }[] };
    }>(`{ cooperatives(first: 100) { nodes { land(first: 20, asOf: "2017-07-20") { nodes { areaHa area { code parent { code } } } } } } }`);
    const parcels = data?.cooperatives.nodes.flatMap(({ land }) => land.nodes) ?? [];
    expect(parcels.length).toBeGreaterThan(40);
    const sum = (some: typeof parcels): number => Math.round(some.reduce((ha, { areaHa }) => ha + Number(areaHa) * 10_000, 0)) / 10_000;
    const communes = await sums("COMMUNE", "2017-07-20");
    for (const [code, [ha, possible]] of communes) expect([code, ha, possible]).toEqual([code, sum(parcels.filter(({ area }) => area.code === code)), 0]);
    for (const [code, [ha]] of await sums("DISTRICT", "2017-07-20"))
      expect([code, ha]).toEqual([code, sum(parcels.filter(({ area }) => area.parent.code === code))]);
    const later = await sums("COMMUNE", "2026-07-20");
    // Đông Hải (22768) was split in two: its land may lie in either.
    const split = sum(parcels.filter(({ area }) => area.code === "22768"));
    expect(split).toBeGreaterThan(0);
    expect([later.get("22780")?.[1], later.get("22888")?.[1]]).toEqual([split, split]);
    const certain = [...later.values()].reduce((ha, [sure]) => ha + sure * 10_000, 0);
    expect(Math.round(certain) / 10_000).toBeCloseTo(sum(parcels) - split, 4);
    expect((await sums("PROVINCE", "2026-07-20")).get("56")).toEqual([sum(parcels), 0]);
  });

  test("three statements, whatever the number of areas", async () => {
    const { data } = await house.countSql(() => figures("COMMUNE", "2026-07-20"));
    expect(data).toBeLessThanOrEqual(3);
  });

  test("five communes of 2025, and no other unit of any day, cross district lines, and say which", async () => {
    for (const [asOf, crossing] of [
      ["2017-07-20", []],
      ["2025-06-30", []],
      ["2026-01-01", ["22738", "22822", "22834", "22852", "22888"]],
    ] as const) {
      const { data } = await house.stranger.ask<{ areas: { code: string; crossesDistricts: boolean; crossesDistrictsNote: string | null }[] }>(
        `{ areas(asOf: "${asOf}") { code crossesDistricts crossesDistrictsNote } }`,
      );
      expect(data?.areas.filter(({ crossesDistricts }) => crossesDistricts).map(({ code }) => code)).toEqual(crossing);
      for (const { crossesDistricts, crossesDistrictsNote } of data?.areas ?? []) expect(crossesDistrictsNote !== null).toBe(crossesDistricts);
    }
  });

  test("one ward was split in two; where its halves came from is answered backwards, each level of time in one statement", async () => {
    const question = `{ areas(level: COMMUNE, asOf: "2017-07-20") { code on(asOf: "2026-01-01") { area { code on(asOf: "2017-07-20") { area { code } partial } } partial } } }`;
    interface Share {
      readonly area: { readonly code: string; readonly on: readonly Share[] };
      readonly partial: boolean;
    }
    let answer: readonly { readonly code: string; readonly on: readonly Share[] }[] = [];
    const { data: statements } = await house.countSql(async () => {
      const { data, errors } = await house.stranger.ask<{ areas: typeof answer }>(question);
      expect(errors).toBeUndefined();
      answer = data?.areas ?? [];
    });
    expect(statements).toBeLessThanOrEqual(5);
    expect(answer.filter(({ on }) => on.length > 1).map(({ code, on }) => [code, on.map(({ area, partial }) => [area.code, partial])])).toEqual([
      [
        "22768",
        [
          ["22780", true],
          ["22888", true],
        ],
      ],
    ]);
    // Whoever goes there and back finds the unit that one started from among the answers.
    for (const { code, on } of answer) for (const { area } of on) expect(area.on.map((back) => back.area.code)).toContain(code);
  });

  test("the land of every unit is somewhere on every day, exactly as a plain replay of the changes says", async () => {
    const units = await house.sql<{ id: string; parent_id: string | null; level: string; from: string; to: string }>(
      `select id, parent_id, level, coalesce(valid_from::text, '0001-01-01') as from, coalesce(valid_to::text, '9999-12-31') as to from core.area`,
    );
    const changes = await house.sql<{ from_id: string; to_id: string | null; day: string }>(
      "select from_id, to_id, effective_on::text as day from core.area_change",
    );
    const unit = new Map(units.map((one) => [one.id, one]));
    const replay = (id: string, day: string): Set<string> => {
      const one = unit.get(id);
      if (!one) throw new Error(id);
      const walk = (at: string, next: (at: string) => readonly string[]): string[] => {
        const here = unit.get(at);
        const stays = here && here.from <= day && day <= here.to ? [at] : [];
        return [...stays, ...next(at).flatMap((other) => walk(other, next))];
      };
      if (one.from <= day && day <= one.to) return new Set([id]);
      if (one.to < day) {
        return new Set(
          walk(id, (at) =>
            changes
              .filter((change) => change.from_id === at && change.day <= day)
              .flatMap((change) =>
                change.to_id ? [change.to_id] : units.filter(({ parent_id, to }) => parent_id === at && to === unit.get(at)?.to).map(({ id: below }) => below),
              ),
          ),
        );
      }
      return new Set(walk(id, (at) => changes.filter((change) => change.to_id === at && change.day > day).map((change) => change.from_id)));
    };
    const days = fc.sample(fc.date({ min: new Date("2016-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }), { numRuns: 20, seed: 2025 });
    for (const day of ["2024-10-31", "2024-11-01", "2025-06-30", "2025-07-01", ...days.map((moment) => moment.toISOString().slice(0, 10))]) {
      const held = await house.sql<{ asked: string; ids: string[]; partial: boolean | null }>(
        "select a.id as asked, array_remove(array_agg(o.area_id), null) as ids, bool_and(o.partial) as partial from core.area a left join lateral core.area_on(a.id, $1::date) o on true group by a.id",
        [day],
      );
      for (const { asked, ids, partial } of held) {
        expect(new Set(ids)).toEqual(replay(asked, day));
        expect(ids.length).toBeGreaterThan(0);
        expect(partial).toBe(ids.length > 1);
      }
    }
  });
});
