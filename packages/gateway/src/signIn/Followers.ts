import type { Viewer } from "@hoptac/kit";
import type { SignIn } from "./SignIn.js";
import { viewerKey } from "./viewerKey.js";

/** Looked up at once: the rest waits its turn, so that a crowd of sockets does not take every connection. */
const AT_ONCE = 4;
const AGAIN_MS = 250;

interface Follower {
  readonly authorization: string;
  key: string;
  readonly changed: (now: Viewer) => void;
  readonly gone: (error: unknown) => void;
}

/** What followers need. */
export interface FollowersOptions {
  readonly signIn: SignIn;
  /** The database did not answer; it is asked again. */
  onError(error: unknown): void;
  /** Whether an error says that the token holds no more. */
  isFinal(error: unknown): boolean;
}

/** Streams that outlive a request, each with the token that it was opened with: told when what that token may do has changed. */
export class Followers {
  readonly #options: FollowersOptions;
  readonly #open = new Set<Follower>();
  #looking: Promise<void> | undefined;
  #again = false;

  constructor(options: FollowersOptions) {
    this.#options = options;
  }

  /** Follows a token from the viewer on that it gave; `gone` is told when it holds no more. Answers how to stop. Without a token nothing changes. */
  follow(authorization: string | undefined, viewer: Viewer, changed: (now: Viewer) => void, gone: (error: unknown) => void): () => void {
    if (authorization === undefined || authorization === "") return () => undefined;
    const follower: Follower = { authorization, key: viewerKey(viewer), changed, gone };
    this.#open.add(follower);
    return () => void this.#open.delete(follower);
  }

  /** Grants have changed: everybody is looked up anew, whoever is in the middle of it once more after that. */
  look(): Promise<void> {
    this.#options.signIn.forget();
    this.#again = true;
    this.#looking ??= this.#lookAll().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #lookAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const left = new Map<string, Follower[]>();
      for (const follower of this.#open) left.set(follower.authorization, [...(left.get(follower.authorization) ?? []), follower]);
      const queue = [...left];
      const work = async (): Promise<void> => {
        for (let next = queue.shift(); next; next = queue.shift()) await this.#lookAt(...next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    }
  }

  async #lookAt(authorization: string, followers: readonly Follower[]): Promise<void> {
    const { signIn, onError, isFinal } = this.#options;
    try {
      const { viewer } = await signIn.of(authorization);
      const key = viewerKey(viewer);
      for (const follower of followers) {
        if (follower.key === key || !this.#open.has(follower)) continue;
        follower.key = key;
        follower.changed(viewer);
      }
    } catch (error) {
      if (isFinal(error)) {
        for (const follower of followers) if (this.#open.delete(follower)) follower.gone(error);
        return;
      }
      onError(error);
      setTimeout(() => void this.look(), AGAIN_MS).unref();
    }
  }
}
