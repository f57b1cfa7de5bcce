import { compose } from "@hoptac/compose";
import { definePlugin, Node, Owned, OwnerOf, toGlobalId } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { platformPlugin } from "../src/platform/platformPlugin.js";
import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

/** A cooperative, as small as can be. */
@Entity({ schema: "toy", name: "value" })
@ObjectType({ description: "x" })
@Owned("public")
@OwnerOf("cooperative")
class Cooperative extends Node {
  @Column("text", { name: "name_vi" })
  @Field({ description: "x" })
  nameVi!: string;
}

const ID = "0190f3a0-0000-7000-8000-000000000001";
const toyPlugin = definePlugin({ id: "toy", title: { vi: "Đồ chơi", en: "Toy" }, version: "1.2.3", entities: [Cooperative], resolvers: [], migrations: [] });

describe("what the platform itself adds to the graph", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway({
      compose: (plugins, options) => {
        const access = plugins.find((plugin) => plugin.access)?.access;
        const toyWithAccess = definePlugin({ ...toyPlugin, ...(access ? { access } : {}) });
        return compose([...plugins.filter(({ id }) => id !== "toy"), toyWithAccess], options);
      },
    });
  });
  afterAll(() => toy.close());

  const signIn = async (login: string) => {
    const { data } = await toy.ask("mutation($login: String!) { signInDemo(login: $login) { token viewer { login } } }", { login });
    return { authorization: `Bearer ${(data?.signInDemo as { token: string } | undefined)?.token}` };
  };

  test("it composes alone, and every field and type of it is described", () => {
    const { schema } = compose([platformPlugin]);
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__") || !("getFields" in type)) continue;
      for (const field of Object.values(type.getFields()))
        expect([`${type.name}.${field.name}`, field.description]).toEqual([expect.any(String), expect.stringMatching(/\S/)]);
    }
  });

  test("a stranger signs in with an account of the demonstration and is somebody", async () => {
    const accounts = await toy.ask("{ demoAccounts { login title } viewer { login permissions scope { all register } } }", {}, { "accept-language": "en" });
    expect(accounts.data).toEqual({
      demoAccounts: [
        { login: "head", title: "Head" },
        { login: "member", title: "Member" },
      ],
      viewer: { login: null, permissions: [], scope: { all: false, register: true } },
    });
    const headers = await signIn("head");
    expect((await toy.ask("{ viewer { login roles permissions scope { all areas } } }", {}, headers)).data).toEqual({
      viewer: { login: "head", roles: ["HEAD"], permissions: ["platform.managePlugins"], scope: { all: true, areas: [] } },
    });
  });

  test("an account that is not there is NOT_FOUND by name", async () => {
    const { errors } = await toy.ask('mutation { signInDemo(login: "nobody") { token } }');
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('"nobody"'), extensions: { code: "NOT_FOUND", owner: "platform" } });
  });

  test("outside of a demonstration signing in so is FORBIDDEN and no account is shown", async () => {
    const closed = await toyGateway({ demonstration: false, compose: (plugins, options) => compose(plugins, options) });
    expect((await closed.ask("{ demoAccounts { login } }")).data).toEqual({ demoAccounts: [] });
    expect((await closed.ask('mutation { signInDemo(login: "head") { token } }')).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    await closed.close();
  });

  test("the platform describes its plugins, what they own, and how they do", async () => {
    await toy.ask("{ viewer { login } }");
    const { data } = await toy.ask(
      "{ plugins { id title version enabled state owns { types fields tables } permissions { id title } latency { median count } errors } }",
    );
    const plugins = new Map(((data?.plugins ?? []) as { id: string }[]).map((plugin) => [plugin.id, plugin]));
    expect([...plugins.keys()].sort()).toEqual(["core", "extra", "platform", "toy"]);
    expect(plugins.get("toy")).toMatchObject({
      title: "Đồ chơi",
      version: "1.2.3",
      enabled: true,
      state: "SERVING",
      owns: { types: ["Cooperative"], tables: ["toy.value"], fields: ["Cooperative.id", "Cooperative.nameVi"] },
    });
    expect(plugins.get("platform")).toMatchObject({
      permissions: [
        { id: "platform.managePlugins", title: "Bật, tắt các phân hệ" },
        { id: "platform.readAudit", title: "Xem nhật ký kiểm tra của mọi đối tượng" },
        { id: "platform.readHolders", title: "Xem ai giữ quyền nào" },
      ],
      latency: { median: expect.any(Number), count: expect.any(Number) },
      owns: { fields: expect.arrayContaining(["Query.viewer", "Query.plugins", "Mutation.enablePlugin", "Subscription.changes"]) },
    });
  });

  test("switching plugins takes the right to; the answer says what became of it", async () => {
    const off = 'mutation { disablePlugin(id: "extra") { plugin { id enabled state } } }';
    expect((await toy.ask(off)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect((await toy.ask(off, {}, await signIn("member"))).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const head = await signIn("head");
    expect((await toy.ask(off, {}, head)).data).toEqual({ disablePlugin: { plugin: { id: "extra", enabled: false, state: "OFF" } } });
    expect((await toy.ask('mutation { enablePlugin(id: "extra") { plugin { enabled } } }', {}, head)).data).toEqual({
      enablePlugin: { plugin: { enabled: true } },
    });
    expect((await toy.ask('mutation { disablePlugin(id: "core") { plugin { id } } }', {}, head)).errors?.[0]?.extensions.code).toBe("CONFLICT");
  });

  test("the log by pages and kept open: in order, with the object where it can be seen, resumable from any cursor", async () => {
    const fields = "cursor resync events { cursor entity id operation at actor changedFields cooperative }";
    const start = (await toy.ask(`{ changes { ${fields} } }`)).data?.changes as { cursor: string; events: unknown[] };
    expect(start.events).toEqual([]);
    const record = (operation: "INSERT" | "UPDATE") => {
      toy.store.change();
      const entry = toy.store.entries.at(-1);
      if (entry)
        Object.assign(entry, { id: ID, operation, actor: "head", after: { kind: "cooperative", id: ID, register: true }, changed: { name_vi: ["a", "b"] } });
    };
    record("INSERT");
    record("UPDATE");
    const event = (operation: string, position: number, actor: string | null) => ({
      cursor: Buffer.from(`v1:e:${position}`).toString("base64url"),
      entity: "Cooperative",
      id: toGlobalId("Cooperative", ID),
      operation,
      at: "1970-01-01T00:00:00.000Z",
      actor,
      changedFields: ["nameVi"],
      cooperative: toGlobalId("Cooperative", ID),
    });
    const page = async (after: string, first: number, headers?: Record<string, string>) =>
      (await toy.ask(`query($after: Cursor, $first: Int) { changes(after: $after, first: $first) { ${fields} } }`, { after, first }, headers)).data
        ?.changes as typeof start;
    const one = await page(start.cursor, 1);
    expect(one.events).toEqual([event("INSERT", 1, null)]);
    expect((await page(one.cursor, 5, await signIn("head"))).events).toEqual([event("UPDATE", 2, "head")]);

    const stream = toy.client().iterate({
      query: `subscription($after: Cursor) { log: changes(after: $after, filter: { entities: ["Cooperative"] }) { ${fields} } }`,
      variables: { after: start.cursor },
    });
    expect((await stream.next()).value).toMatchObject({ data: { log: { resync: null, events: [event("INSERT", 1, null), event("UPDATE", 2, null)] } } });
    record("UPDATE");
    expect((await stream.next()).value).toMatchObject({ data: { log: { events: [event("UPDATE", 3, null)] } } });
  });

  test("what cannot be followed is refused by name, never silently empty", async () => {
    const refused = async (args: string) => (await toy.ask(`{ changes(${args}) { resync events { id } } }`)).errors?.[0];
    expect(await refused('filter: { entities: ["Forest"] }')).toMatchObject({
      message: expect.stringContaining("Cooperative"),
      extensions: { code: "INVALID_INPUT", fields: [{ path: "filter.entities" }] },
    });
    expect(await refused('filter: { ids: ["xyz"] }')).toMatchObject({ extensions: { code: "INVALID_INPUT", fields: [{ path: "filter.ids" }] } });
    expect(await refused("first: 0")).toMatchObject({ extensions: { code: "INVALID_INPUT", fields: [{ path: "first" }] } });
    expect((await toy.ask('{ changes(after: "abc") { resync } }')).data).toEqual({ changes: { resync: "BAD_CURSOR" } });
    const stream = toy.client().iterate({ query: 'subscription { changes(filter: { entities: ["Forest"] }) { cursor } }' });
    expect((await stream.next()).value).toMatchObject({ errors: [{ extensions: { code: "INVALID_INPUT" } }] });
  });
});
