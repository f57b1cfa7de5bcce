import type { Letter, SendingFailure } from "@hoptac/kit";
import { createTransport } from "nodemailer";
import type { MailOptions } from "./MailOptions.js";

/** How long the server may take for each of its answers, ms. */
const PATIENCE_MS = 15_000;

/** Hands letters over, one after the other. */
export interface Sender {
  /** Rejects with what `failureOf` reads. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** Over SMTP. A password never travels in the clear, but to this machine itself. */
export function smtpSender({ url, from }: MailOptions): Sender {
  const { protocol, username, hostname } = new URL(url);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const transport = createTransport({
    url,
    requireTLS: protocol === "smtp:" && username !== "" && !local,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const [, domain = "hoptac"] = /@([^\s>]+)>?\s*$/.exec(from) ?? [];
  return {
    send: async ({ id, to, subject, text }) => {
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        // So that out-of-office answers do not come back.
        headers: { "auto-submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}

/** What went wrong, without addresses: servers repeat those in their answers. */
export function failureOf(error: unknown): SendingFailure {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const name = typeof code === "string" ? code : "EUNKNOWN";
  const answer = typeof responseCode === "number" ? responseCode : undefined;
  return {
    problem: answer === undefined ? name : `${name} ${answer}`,
    // Of this letter or its receiver; a sign-in that is refused is the installation's, and is put right one day.
    final: (name === "EENVELOPE" || name === "EMESSAGE") && answer !== undefined && answer >= 500,
  };
}
