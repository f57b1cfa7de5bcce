import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Tells the parent the port, and from then on the process's CPU time (µs) whenever it asks. */
export function listening(server: Server): void {
  server.listen(0, "127.0.0.1", () => ready((server.address() as AddressInfo).port));
}

/** The same for a server that listens already. */
export function ready(port: number): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system });
  });
  process.send?.({ port });
}
