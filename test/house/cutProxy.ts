import { connect, createServer, type Server, type Socket } from "node:net";

/** A bad line: what goes through it can be cut, held off, and led to another gateway. */
export interface CutProxy {
  readonly url: string;
  /** Where new connections go. */
  lead(url: string): void;
  /** Cuts what is open, without a word; answers how many. */
  cut(): number;
  /** Takes no connection until it is opened again. */
  shut(shut: boolean): void;
  close(): Promise<void>;
}

/** A line on a free port to the gateway at an address. */
export async function cutProxy(to: string): Promise<CutProxy> {
  let target = new URL(to);
  let isShut = false;
  const pairs = new Set<readonly [Socket, Socket]>();
  const server: Server = createServer((near) => {
    if (isShut) return near.destroy();
    const far = connect({ host: target.hostname, port: Number(target.port) });
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    // Reset, gone, not there: to both ends it is the same.
    for (const socket of pair) socket.on("error", end).on("close", end);
    near.pipe(far);
    far.pipe(near);
  });
  const cut = (): number => {
    const open = [...pairs];
    for (const [near, far] of open) {
      near.destroy();
      far.destroy();
    }
    return open.length;
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    lead: (url) => {
      target = new URL(url);
    },
    cut,
    shut: (shut) => {
      isShut = shut;
    },
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
