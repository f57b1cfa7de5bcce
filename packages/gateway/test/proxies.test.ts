import type { IncomingMessage } from "node:http";
import { Proxies } from "../src/http/Proxies.js";

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;

describe("who a request comes from", () => {
  const proxies = new Proxies(["10.0.0.0/8", "::1"]);

  test.each([
    ["a client of its own", from("203.0.113.7"), "203.0.113.7"],
    ["one that says it is another: it is not believed", from("203.0.113.7", "198.51.100.1"), "203.0.113.7"],
    ["through our proxy", from("10.1.2.3", "203.0.113.7"), "203.0.113.7"],
    ["through our proxy, having said it was another: the proxy's word counts", from("10.1.2.3", "198.51.100.1, 203.0.113.7"), "203.0.113.7"],
    ["through two of our proxies", from("::ffff:10.1.2.3", "203.0.113.7, 10.9.9.9"), "203.0.113.7"],
    ["our proxy itself", from("::1"), "::1"],
    ["through our proxy, with a port", from("::1", "203.0.113.7:4711"), "203.0.113.7"],
    ["by IPv6 through our proxy", from("::1", "[2001:db8::7]:4711"), "2001:db8::7"],
    ["through our proxy, which says nothing useful", from("10.1.2.3", "unknown"), "10.1.2.3"],
  ])("%s", (_what, request, address) => {
    expect(proxies.addressOf(request)).toBe(address);
    expect(new Proxies([]).addressOf(request)).toBe(request.socket.remoteAddress?.replace("::ffff:", "")); // nobody is trusted unless named
  });

  test("whoever signed in is that login, wherever from; what is no address is refused", () => {
    expect(proxies.clientOf("an", from("203.0.113.7"))).toBe("login an");
    for (const bad of ["proxy.example", "10.0.0.0/33", "", "::1/129"]) expect(() => new Proxies([bad])).toThrow(TypeError);
  });
});
