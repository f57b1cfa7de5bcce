import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A real mail server on this machine that keeps what it gets. */
export interface MailServer {
  readonly url: string;
  /** What came, in order. */
  readonly letters: readonly ParsedMail[];
  /** Addresses that it refuses for good. */
  readonly unknown: Set<string>;
  /** Connections that were made to it. */
  readonly calls: () => number;
  /** Away: nobody listens at its port. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  const letters: ParsedMail[] = [];
  const unknown = new Set<string>();
  let calls = 0;
  let port = 0;
  let server: SMTPServer | undefined;
  const up = async (): Promise<void> => {
    const started = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      onConnect: (_, done) => {
        calls += 1;
        done();
      },
      onRcptTo: ({ address }, _, done) => {
        if (unknown.has(address)) done(Object.assign(new Error(`${address} is not known here`), { responseCode: 550 }));
        else done();
      },
      onData: (stream, _, done) => {
        simpleParser(stream).then((letter) => {
          letters.push(letter);
          done();
        }, done);
      },
    });
    server = started;
    await new Promise<void>((resolve, reject) => {
      started.server.once("error", reject);
      started.listen(port, "127.0.0.1", resolve);
    });
    port = (started.server.address() as AddressInfo).port;
  };
  const down = (): Promise<void> => new Promise((resolve) => (server ? server.close(resolve) : resolve()));
  await up();
  return { url: `smtp://127.0.0.1:${port}`, letters, unknown, calls: () => calls, down, up, close: down };
}
