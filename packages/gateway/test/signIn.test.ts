import { SignJWT } from "jose";
import { DemoTokens } from "../src/signIn/DemoTokens.js";
import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

describe("sign-in", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.close());

  const secret = () => Buffer.from(toy.store.settings.get("secret") ?? "", "base64url");
  const signed = (expiresIn: string, key = secret(), sub = "head") =>
    new SignJWT().setProtectedHeader({ alg: "HS256" }).setSubject(sub).setIssuer("hoptac-demonstration").setIssuedAt().setExpirationTime(expiresIn).sign(key);

  test("without a token one is nobody, with one somebody, by HTTP and by socket", async () => {
    const authorization = await toy.token("member");
    expect((await toy.ask("{ who }")).data).toEqual({ who: "nobody" });
    expect((await toy.ask("{ who }", {}, { authorization })).data).toEqual({ who: "member" });
    const ask = async (connectionParams: Record<string, unknown>) => (await toy.client({ connectionParams }).iterate({ query: "{ who }" }).next()).value;
    expect(await ask({})).toEqual({ data: { who: "nobody" } });
    expect(await ask({ authorization })).toEqual({ data: { who: "member" } });
  });

  test.each([
    ["expired", async () => `Bearer ${await signed("-1s")}`],
    ["signed with another key", async () => `Bearer ${await signed("1h", Buffer.alloc(32, 7))}`],
    [
      "without a signature",
      async () => `Bearer ${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from('{"sub":"head","exp":99999999999}').toString("base64url")}.x`,
    ],
    ["of an account that is gone", async () => `Bearer ${await signed("1h", secret(), "left")}`],
    ["of another form", async () => "Basic aGVhZDpoZWFk"],
  ])("a token %s is 401, and a socket is closed with 4403, which its client comes back from", async (_, tokenOf) => {
    const authorization = await tokenOf();
    const { status, headers, body } = await toy.post({ query: "{ who }" }, { authorization });
    expect([status, headers.get("www-authenticate"), body.errors?.[0]?.extensions.code, body.data]).toEqual([401, "Bearer", "UNAUTHENTICATED", undefined]);
    const closed = toy.client({ connectionParams: { authorization } }).iterate({ query: "{ who }" }).next();
    await expect(closed).rejects.toMatchObject({ code: 4403 });
  });

  test("when the token ends, so does the socket, with 4403", async () => {
    const authorization = `Bearer ${await signed("2s")}`;
    const client = toy.client({ connectionParams: { authorization } });
    const stream = client.iterate({ query: "subscription { live { who } }" });
    await stream.next();
    await expect(stream.next()).rejects.toMatchObject({ code: 4403, reason: "token-expired" });
  });

  test("tokens outlive a restart of the gateway on the same database", async () => {
    const authorization = await toy.token("head");
    const second = await toyGateway({ store: toy.store });
    expect((await second.ask("{ who }", {}, { authorization })).data).toEqual({ who: "head" });
    await second.close();
    await expect(new DemoTokens(Buffer.alloc(32)).verify(authorization.slice(7))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("outside of a demonstration its tokens are worth nothing", async () => {
    const authorization = await toy.token("head");
    const closed = await toyGateway({ store: toy.store, demonstration: false });
    expect((await closed.ask("{ who }", {}, { authorization })).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    await closed.close();
  });

  test("in production the demonstration's sign-in is refused before anything listens", async () => {
    process.env.NODE_ENV = "production";
    const refused = toyGateway({ store: toy.store, demonstration: true });
    await expect(refused).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining("HOPTAC_OIDC_ISSUER") });
    process.env.NODE_ENV = "test";
  });
});
