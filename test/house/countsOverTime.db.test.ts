import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import fc from "fast-check";

interface Figures {
  readonly total: number;
  readonly areas: readonly { readonly area: { readonly code: string }; readonly count: number }[];
  readonly remainder: readonly object[];
}
interface Event {
  readonly day: string;
  readonly seat?: string;
  readonly status?: string;
}

const dayOf = (n: number): string => new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10);

describe("cooperatives counted by area on any day", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  const figures = async (level: string, asOf: string): Promise<Figures> => {
    const { data, errors } = await house
      .as("truong-ban")
      .ask<{ cooperativesByArea: Figures }>(
        `{ cooperativesByArea(level: ${level}, asOf: "${asOf}", kinds: [COOP_UNION]) { total areas { area { code } count } remainder { count } } }`,
      );
    expect(errors).toBeUndefined();
    return data?.cooperativesByArea as Figures;
  };
  const counted = ({ areas }: Figures): object => Object.fromEntries(areas.flatMap(({ area, count }) => (count > 0 ? [[area.code, count]] : [])));

  // Unions alone: the demonstration has none.
  test("what the register of that day says, as a plain replay of foundings, moves and endings does", async () => {
    const communes = await house.sql<{ id: string; code: string; district: string }>(
      `select a.id, a.code, d.code as district from core.area a join core.area d on d.id = a.parent_id
       where a.level = 'COMMUNE' and a.valid_from is null and a.valid_to >= '2017-12-31' order by a.code limit 6`,
    );
    const commune = new Map(communes.map((one) => [one.id, one]));
    const seat = fc.constantFrom(...communes.map(({ id }) => id));
    const later = fc.record({ day: fc.integer({ min: 1, max: 300 }), seat: fc.option(seat, { nil: undefined }), ends: fc.boolean() });
    const life = fc.record({ founded: fc.integer({ min: 0, max: 200 }), seat, later: fc.array(later, { maxLength: 3 }) });
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 330 }), async (lives, asked) => {
        const histories: Event[][] = [];
        for (const { founded, seat: first, later: told } of lives) {
          number += 1;
          const events: Event[] = [{ day: dayOf(founded), seat: first, status: "ACTIVE" }];
          const [row] = await house.sql<{ id: string }>(
            `insert into core.cooperative (legacy_registration_no, name_vi, entity_type, legal_regime, legal_status, sector, area_id, effective_on)
             values ($1, 'Liên hiệp hợp tác xã ' || $1, 'COOP_UNION', 'LAW_2012', 'ACTIVE', 'TRADE_SERVICES', $2, $3) returning id`,
            [`số ${number}`, first, dayOf(founded)],
          );
          for (const { day, seat: to, ends } of [...told].sort((a, b) => a.day - b.day)) {
            const event: Event = { day: dayOf(founded + day), ...(to === undefined ? {} : { seat: to }), ...(ends ? { status: "TERMINATED" } : {}) };
            if (Object.keys(event).length === 1) continue;
            await house.sql(
              "update core.cooperative set effective_on = $2, area_id = coalesce($3, area_id), legal_status = coalesce($4, legal_status) where id = $1",
              [...[row?.id, event.day, event.seat ?? null, event.status ?? null]],
            );
            events.push(event);
          }
          histories.push(events);
        }
        for (const asOf of new Set([dayOf(asked), ...histories.flat().flatMap(({ day }) => [day])])) {
          const seats = histories.flatMap((events) => {
            const stood: Partial<Event> = Object.assign({}, ...events.filter(({ day }) => day <= asOf));
            const where = stood.status === "ACTIVE" ? commune.get(stood.seat ?? "") : undefined;
            return where ? [where] : [];
          });
          const replayed = (of: "code" | "district"): object => {
            const counts: Record<string, number> = {};
            for (const where of seats) counts[where[of]] = (counts[where[of]] ?? 0) + 1;
            return counts;
          };
          const byCommune = await figures("COMMUNE", asOf);
          expect([asOf, counted(byCommune), byCommune.total, byCommune.remainder]).toEqual([asOf, replayed("code"), seats.length, []]);
          expect(counted(await figures("DISTRICT", asOf))).toEqual(replayed("district"));
        }
        await house.sql("delete from core.cooperative where entity_type = 'COOP_UNION'");
      }),
      { numRuns: 6, seed: 2017 },
    );
  });
});
