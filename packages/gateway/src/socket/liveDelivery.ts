import type { LiveSink, PullStream } from "@hoptac/live";
import type { WebSocket } from "ws";
import type { Answer } from "../execute/Pipeline.js";
import { whenBelow } from "./whenBelow.js";

/** Where the messages of one operation go: the socket, and the id that its client gave it. */
export interface Outlet {
  readonly socket: WebSocket;
  readonly id: string;
}

/** A group's answer is one object, so its bytes are made once, however many sockets they go to. */
const serialised = new WeakMap<object, Buffer>();

function bytesOf(answer: Answer): Buffer {
  const known = serialised.get(answer);
  if (known) return known;
  // With the brace that ends the message around it.
  const bytes = Buffer.from(`${JSON.stringify(answer)}}`);
  serialised.set(answer, bytes);
  return bytes;
}

/**
 * A live question on one socket. To graphql-ws it is a stream that yields nothing until its end, so ids, `complete` and closing stay with the protocol;
 * the answers go to the socket from here, as bytes that the whole group shares. The next one waits for the socket to have taken the last.
 */
export function liveDelivery({ socket, id }: Outlet, open: (sink: LiveSink) => () => void, refusal: (error: unknown) => Answer): PullStream<Answer> {
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const send = (answer: Answer, sent?: () => void): void => {
    // A socket that closes takes no more; its streams end with it.
    if (socket.readyState !== socket.OPEN) return;
    socket.send(Buffer.concat([head, bytesOf(answer)]), TEXT);
    if (sent) whenBelow(socket, 0, sent);
  };
  const end = { value: undefined, done: true } as const;
  let leave: (() => void) | undefined;
  let finish: (() => void) | undefined;
  let ended = false;
  const close = (): void => {
    ended = true;
    leave?.();
    finish?.();
  };
  const stream: PullStream<Answer> = {
    next: () =>
      new Promise((resolve) => {
        if (ended) return resolve(end);
        finish = () => resolve(end);
        leave = open({
          take: (answer, ready) => send(answer as Answer, ready),
          failed: (error) => {
            send(refusal(error));
            close();
          },
        });
      }),
    return: async () => {
      close();
      return end;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

const TEXT = { binary: false } as const;
