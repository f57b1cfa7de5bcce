// A process that writes changes, reacts to them and does what is due until it is killed. Each change that was acknowledged is told on a line of its own.
import { definePlugin, job, Migration, Owned, reaction, STRANGER, Versioned } from "@hoptac/kit";
import { openStore } from "@hoptac/store";
import { Column, Entity } from "typeorm";

const [where, lane, writes] = process.argv.slice(2);

class Birth extends Versioned {}
Column("text")(Birth.prototype, "name");
Owned("public")(Birth);
Entity({ schema: "parish", name: "birth" })(Birth);

class Bell extends Versioned {}
Column("uuid", { name: "birth_id" })(Bell.prototype, "birthId");
Owned("public")(Bell);
Entity({ schema: "parish", name: "bell" })(Bell);

class Toll extends Versioned {}
Column("text")(Toll.prototype, "due");
Owned("public")(Toll);
Entity({ schema: "parish", name: "toll" })(Toll);

class CreateParish1764000000000 extends Migration {
  statements = [
    "create table parish.birth (id uuid primary key default platform.uuidv7(), version integer not null default 1, name text not null)",
    // Nothing here would refuse a second bell for one birth.
    "create table parish.bell (id uuid primary key default platform.uuidv7(), version integer not null default 1, birth_id uuid not null)",
    // Nor more or fewer than two tolls for a due day.
    "create table parish.toll (id uuid primary key default platform.uuidv7(), version integer not null default 1, due text not null)",
  ];
}

export const rings = reaction({
  name: "rings",
  title: { vi: "Đổ chuông", en: "Rings" },
  to: Birth,
  effect: async (tx, { id }) => {
    await tx.insert(Bell, { birthId: id });
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
  },
});

const tolls = job({
  name: "tolls",
  title: { vi: "Gõ chuông", en: "Tolls" },
  at: "07:00",
  run: async (tx, { due }) => {
    await tx.insert(Toll, { due });
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
    await tx.insert(Toll, { due });
  },
});

const plugin = definePlugin({
  id: "parish",
  title: { vi: "Xứ", en: "Parish" },
  version: "1.0.0",
  entities: [Birth, Bell, Toll],
  resolvers: [],
  migrations: [CreateParish1764000000000],
  reactions: [rings],
  jobs: [tolls],
});

const store = await openStore({ plugins: [plugin], ...(lane === "postgres" ? { url: where } : { directory: where }) });
await store.migrate();
// Days are short here, and the same for every process.
const today = () => new Date((Math.floor(Date.now() / 40) % 1_000_000) * 86_400_000).toISOString().slice(0, 10);
const automation = await store.automate({ isOn: () => true, today, time: () => "12:00", onError: (error) => console.error(error) });
const viewer = { ...STRANGER, login: "clerk", scope: { ...STRANGER.scope, all: true } };
for (let n = 0; n < Number(writes); n += 1) {
  const work = store.begin({ viewer, requestId: `birth ${process.pid}-${n}`, operation: "mutation" });
  const name = `${process.pid}-${n}`;
  await work.mutation(() => work.db.write((tx) => tx.insert(Birth, { name })), undefined, "register");
  await work.end();
  console.log(name);
  // Another morning may have come.
  if (n % 3 === 0) await automation.settled();
}
await automation.settled();
const [{ births, bells, rung, days, halfDays }] = await store.asPlatform((db) =>
  db.query(
    `select (select count(*) from parish.birth)::int as births, (select count(*) from parish.bell)::int as bells, (select count(distinct birth_id) from parish.bell)::int as rung,
       (select count(distinct due) from parish.toll)::int as days,
       (select count(*) from (select due from parish.toll group by due having count(*) <> 2) one)::int as "halfDays"`,
  ),
);
const names = await store.asPlatform((db) => db.query("select name from parish.birth"));
console.log(JSON.stringify({ births, bells, rung, days, halfDays, names: names.map(({ name }) => name) }));
await automation.stop();
await store.close();
