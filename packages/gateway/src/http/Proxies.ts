import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Who a request comes from: its socket's address or, where that is a proxy of the installation's own, the address that the proxy says it had it from. */
export class Proxies {
  readonly #trusted = new BlockList();

  /** Addresses and networks (`10.0.0.0/8`, `::1`). Throws a `TypeError` for anything else. */
  constructor(trusted: readonly string[]) {
    for (const one of trusted) {
      const [, address = "", length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(one) ?? [];
      const family = familyOf(address);
      const most = family === "ipv4" ? 32 : 128;
      if (!family || (length !== undefined && Number(length) > most)) throw new TypeError(`"${one}" is no address and no network`);
      this.#trusted.addSubnet(address, length === undefined ? most : Number(length), family);
    }
  }

  /**
   * `X-Forwarded-For` is read from its end, where the nearest proxy wrote, and only as far as proxies that are trusted: what stands before the first other address
   * anybody may have written.
   */
  addressOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string {
    let address = plain(socket.remoteAddress ?? "");
    const said = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").map(plain);
    while (this.#isTrusted(address)) {
      const before = said.pop();
      if (before === undefined || !familyOf(before)) break;
      address = before;
    }
    return address;
  }

  /** Whose limits count: the login's, or the address's without sign-in. */
  clientOf(login: string | undefined, request: Pick<IncomingMessage, "socket" | "headers">): string {
    return login === undefined ? `address ${this.addressOf(request)}` : `login ${login}`;
  }

  #isTrusted(address: string): boolean {
    const family = familyOf(address);
    return family !== undefined && this.#trusted.check(address, family);
  }
}

const familyOf = (address: string): "ipv4" | "ipv6" | undefined => (({ 4: "ipv4", 6: "ipv6" }) as const)[isIP(address) as 4 | 6];

/** Without the port that some proxies add, and IPv4 as itself where a socket of both kinds shows it within IPv6. */
const plain = (text: string): string => {
  const [, bare = text.trim()] = /^\s*(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)\s*$/.exec(text)?.filter((part) => part !== undefined) ?? [];
  return bare.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
};
