import type { Context, Db, Viewer } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import fc from "fast-check";
import { access } from "../src/access/access.js";
import { Area } from "../src/area/Area.js";
import { AreaLevel } from "../src/area/AreaLevel.js";
import { AreaResolver } from "../src/area/AreaResolver.js";
import { Cooperative } from "../src/cooperative/Cooperative.js";
import { CooperativeResolver } from "../src/cooperative/CooperativeResolver.js";
import { cooperativeSheet } from "../src/cooperative/cooperativeSheet.js";
import { searchKey } from "../src/cooperative/searchKey.js";
import { DepartmentResolver } from "../src/department/DepartmentResolver.js";
import { PeriodResolver } from "../src/period/PeriodResolver.js";
import { scratchStore } from "./scratchStore.js";

const ALL = ["core.editCooperative", "core.readContacts", "planning.decideRegistration", "finance.manageProgramme", "platform.managePlugins"];

describe("the shared model in the database", () => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await scratchStore());
  });
  afterAll(() => close());

  const viewerOf = async (login: string, asOf = "2017-07-20"): Promise<Viewer> => {
    const viewer = await store.asPlatform((db) => access.viewerOf(login, asOf, db, ALL));
    if (!viewer) throw new Error(`nobody is ${login}`);
    return viewer;
  };
  const asking = async <T>(login: string, ask: (context: Context) => Promise<T>, today = "2017-07-20"): Promise<T> => {
    const viewer = await viewerOf(login, today);
    const unit = store.begin({ viewer, requestId: "test", operation: "query" });
    try {
      return await ask({ viewer, language: "vi", today, requestId: "test", db: unit.db });
    } finally {
      await unit.end();
    }
  };
  const changing = async <T>(login: string, change: (context: Context) => Promise<T>): Promise<T> => {
    const viewer = await viewerOf(login);
    const unit = store.begin({ viewer, requestId: "test", operation: "mutation" });
    try {
      return await unit.mutation(() => change({ viewer, language: "vi", today: "2017-07-20", requestId: "test", db: unit.db }));
    } finally {
      await unit.end();
    }
  };
  const cooperativesOf = (login: string): Promise<Cooperative[]> => asking(login, ({ db }) => db.select(Cooperative, "order by t.code"));
  const inPlace = async (db: Db, code: string): Promise<Cooperative> => {
    const [found] = await db.select(Cooperative, "where t.code = $1", [code]);
    if (!found) throw new Error(`there is no cooperative ${code}`);
    return found;
  };

  test("areas on a day: 7 districts and 65 communes in July 2017, none and 24 in 2026, today when no day is given", async () => {
    const count = (level: AreaLevel | undefined, asOf: string | undefined, today?: string): Promise<number> =>
      asking("truong-ban", async (context) => (await new AreaResolver().areas(level, asOf, context)).length, today);
    expect(await count(AreaLevel.DISTRICT, "2017-07-20")).toBe(7);
    expect(await count(AreaLevel.COMMUNE, "2017-07-20")).toBe(65);
    expect(await count(AreaLevel.COMMUNE, "2025-03-31")).toBe(62);
    expect(await count(AreaLevel.DISTRICT, "2026-01-01")).toBe(0);
    expect(await count(AreaLevel.COMMUNE, "2026-01-01")).toBe(24);
    expect(await count(undefined, undefined)).toBe(73);
    expect(await count(undefined, undefined, "2026-01-01")).toBe(25);
  });

  test("a code cannot be valid for two units at once", async () => {
    const double = `insert into core.area (code, name_vi, full_name_vi, name_en, level, type, valid_from)
      values ('22741', 'Hai lần', 'Phường Hai lần', 'Hai lan', 'COMMUNE', 'WARD', $1)`;
    await expect(store.asPlatform((db) => db.execute(double, ["2026-01-01"]))).rejects.toMatchObject({ details: { rule: "area_code_valid_once" } });
    await expect(store.asPlatform((db) => db.execute(double, ["2016-01-01"]))).rejects.toMatchObject({ details: { rule: "area_code_valid_once" } });
  });

  test("the communes of 2017 hang below their districts, those of 2025 below the new province", async () => {
    const rows = await asking("truong-ban", ({ db }) =>
      db.query<{ parent: string; n: number }>(
        "select p.code as parent, count(*)::int as n from core.area a join core.area p on p.id = a.parent_id where a.level = 'COMMUNE' group by p.code order by p.code",
      ),
    );
    expect(Object.fromEntries(rows.map(({ parent, n }) => [parent, n]))).toEqual({ 56: 24, 582: 17, 584: 9, 585: 8, 586: 9, 587: 9, 588: 6, 589: 8 });
  });

  test("five communes of 2025 are made of parts of more than one district", async () => {
    const rows = await asking("truong-ban", ({ db }) =>
      db.query<{ code: string }>(
        `select n.code from core.area_change x join core.area o on o.id = x.from_id join core.area n on n.id = x.to_id
         where x.effective_on = '2025-07-01' and n.level = 'COMMUNE' group by n.id, n.code having count(distinct o.parent_id) > 1 order by n.code`,
      ),
    );
    expect(rows.map(({ code }) => code)).toEqual(["22738", "22822", "22834", "22852", "22888"]);
  });

  test("departments and what they run follow the mergers", async () => {
    const codes = (asOf: string): Promise<string[]> =>
      asking("truong-ban", async (context) => (await new DepartmentResolver().departments(asOf, context)).map(({ code }) => code));
    expect(await codes("2017-07-20")).toEqual(expect.arrayContaining(["SKHDT", "SNNPTNT", "STC"]));
    expect(await codes("2025-03-01")).toEqual(expect.arrayContaining(["SNNMT", "STC"]));
    expect(await codes("2025-03-01")).not.toContain("SKHDT");
    const rights = async (asOf: string): Promise<string[]> => [...(await viewerOf("ke-hoach", asOf)).permissions].sort();
    expect(await rights("2025-02-28")).toEqual(["core.editCooperative", "core.readContacts", "planning.decideRegistration"]);
    expect(await rights("2025-03-01")).toEqual(["core.editCooperative", "core.readContacts", "finance.manageProgramme", "planning.decideRegistration"]);
  });

  test("the two halves of 2017, in order", async () => {
    const periods = await asking("truong-ban", (context) => new PeriodResolver().periods(context));
    expect(periods.map(({ half, startsOn, endsOn }) => [half, startsOn, endsOn])).toEqual([
      ["H1", "2017-01-01", "2017-06-30"],
      ["H2", "2017-07-01", "2017-12-31"],
    ]);
  });

  test("sixty cooperatives for the province, 15 for Ninh Phước, 5 for Bác Ái and none of the other's, all for the register, none for the administrator", async () => {
    expect(await cooperativesOf("truong-ban")).toHaveLength(60);
    const own = await cooperativesOf("ninh-phuoc");
    const others = await cooperativesOf("bac-ai");
    expect([own.length, others.length]).toEqual([15, 5]);
    expect(own.filter(({ id }) => others.some((other) => other.id === id))).toEqual([]);
    expect(await cooperativesOf("doanh-nghiep")).toHaveLength(60);
    expect(await cooperativesOf("giam-doc-htx")).toHaveLength(60);
    expect(await cooperativesOf("quan-tri")).toHaveLength(0);
  });

  test("a district officer's charge survives the reform: the old communes stay, the new ones come in", async () => {
    const areasOf = async (asOf: string): Promise<string[]> => {
      const { scope } = await viewerOf("ninh-phuoc", asOf);
      return asking("truong-ban", async ({ db }) =>
        (await db.select(Area, "where t.id = any($1::uuid[]) order by t.code, t.valid_from nulls first", [scope.areas])).map(({ code }) => code),
      );
    };
    const before = await areasOf("2017-07-20");
    expect(before).toHaveLength(10);
    const after = await areasOf("2026-01-01");
    expect(after).toHaveLength(14);
    for (const code of ["22870", "22873", "22888", "22891"]) expect(after.filter((other) => other === code)).toHaveLength(2);
  });

  test("phone and email are for those in charge; a director reads his own, not his neighbours'", async () => {
    const phones = (login: string): Promise<(string | undefined)[]> =>
      asking(login, async (context) => [...(await new CooperativeResolver().phone(await context.db.select(Cooperative, "order by t.code"), context))]);
    expect((await phones("thanh-tra")).filter((phone) => phone)).toHaveLength(60);
    expect((await phones("giam-doc-htx")).filter((phone) => phone)).toEqual(["0259 000 0034"]);
    expect((await phones("doanh-nghiep")).filter((phone) => phone)).toEqual([]);
  });

  test("the director changes his own contact details once per version, and nobody else's", async () => {
    const change = (login: string, code: string, phone: string, version?: number): Promise<Cooperative> =>
      changing(login, async (context) => {
        const { id, version: standing } = await inPlace(context.db, code);
        const input = { id, expectedVersion: version ?? standing, phone };
        return (await new CooperativeResolver().updateCooperativeContact(input, context)).cooperative;
      });
    expect(await change("giam-doc-htx", "9900000034", "0259 000 9999")).toMatchObject({ version: 2, phone: "0259 000 9999", email: "htx034@hoptac.example" });
    await expect(change("giam-doc-htx", "9900000034", "0259 000 8888", 1)).rejects.toMatchObject({ code: "STALE_VERSION" });
    await expect(change("giam-doc-htx", "9900000001", "0259 000 8888")).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await change("ninh-phuoc", "9900000034", "0259 000 7777")).toMatchObject({ version: 3 });
  });

  test("the database finds names by the same key as the code, whoever writes them", async () => {
    const letters = fc.constantFrom(..."aàáạảãâầấậẩẫăằắặẳẵeèêềoòôồơờuùưừyỳđbcdghklmnpqrstvxAÀÂẦĂẰEÈÊỀOÒÔỒƠỜUÙƯỪYỲĐBCDGHKLMNPQRSTVX 0123456789-–.“”'");
    const names = fc.sample(fc.string({ unit: letters, maxLength: 40 }), { numRuns: 300, seed: 7 });
    const rows = await store.asPlatform((db) =>
      db.query<{ key: string }>("select core.search_key(n) as key from unnest($1::text[]) with ordinality u (n, i) order by i", [names]),
    );
    expect(rows.map(({ key }) => key)).toEqual(names.map(searchKey));
    const [renamed] = await store.asPlatform((db) =>
      db.execute<{ search_key: string }>(
        "update core.cooperative set name_vi = 'Hợp tác xã HOÀ Đức', effective_on = '2017-07-20', search_key = 'forged' where code = '9900000060' returning search_key",
      ),
    );
    expect(renamed?.search_key).toBe("hop tac xa hoa duc");
  });

  test("a cooperative that a district enters is found by its name, and a district enters none in another's area", async () => {
    const enter = (commune: string): Promise<Cooperative> =>
      changing("ninh-phuoc", ({ db }) =>
        db.write(async (tx) => {
          const [area] = await tx.select(Area, "where t.code = $1 and t.valid_from is null", [commune]);
          return tx.insert(Cooperative, {
            nameVi: "Hợp tác xã Thuý Ngọc",
            entityType: "COOPERATIVE",
            legalRegime: "LAW_2012",
            legalStatus: "ACTIVE",
            sector: "AGRICULTURE",
            areaId: area?.id,
          });
        }),
      );
    expect(await enter("22870")).toMatchObject({ version: 1, searchKey: "hop tac xa thuy ngoc", code: null, allianceMember: false });
    await expect(enter("22783")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await store.asPlatform((db) => db.execute("delete from core.cooperative where code is null"));
  });

  test("an office's list is imported whole or not at all, with every bad cell named", async () => {
    const header = "Mã số;Tên hợp tác xã;Loại hình;Luật áp dụng;Tình trạng pháp lý;Lĩnh vực;Mã xã;Mã xã theo ngày;Vốn điều lệ;Thành viên Liên minh;Minh họa";
    const good = (code: string, commune: string, day: string, capital = "1,2 tỷ") =>
      `${code};Hợp tác xã Nhập Thử;Hợp tác xã;Luật Hợp tác xã 2012;Đang hoạt động;Thương mại, dịch vụ và lĩnh vực khác;${commune};${day};${capital};có;có`;
    const bad = [
      header,
      good("9911111111", "22741", "20/07/2017"),
      good("9911111112", "22747", "01/12/2024"),
      good("9911111113", "22741", "20/07/2017", "1.234 tỷ"),
    ].join("\r\n");
    const refused = await store.importCsv(cooperativeSheet, bad);
    expect(refused).toMatchObject({ inserted: 0, updated: 0, unchanged: 0 });
    expect(refused.badCells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, "Mã xã · Commune code", "22747"],
      [4, "Vốn điều lệ · Charter capital", "1.234 tỷ"],
    ]);
    expect(await cooperativesOf("truong-ban")).toHaveLength(60);

    const fine = [header, good("9911111111", "22741", "20/07/2017"), good("9911111112", "22741", "20/07/2025")].join("\r\n");
    expect(await store.importCsv(cooperativeSheet, fine, { dryRun: true })).toMatchObject({ inserted: 2 });
    expect(await cooperativesOf("truong-ban")).toHaveLength(60);
    expect(await store.importCsv(cooperativeSheet, fine)).toMatchObject({ inserted: 2, updated: 0, unchanged: 0, badCells: [] });
    const places = await asking("truong-ban", ({ db }) =>
      db.query<{ name_vi: string; charter_capital: string }>(
        "select a.name_vi, c.charter_capital from core.cooperative c join core.area a on a.id = c.area_id where c.code like '991111%' order by c.code",
      ),
    );
    expect(places).toEqual([
      { name_vi: "Phước Mỹ", charter_capital: "1200000000" },
      { name_vi: "Bảo An", charter_capital: "1200000000" },
    ]);
  });
});
