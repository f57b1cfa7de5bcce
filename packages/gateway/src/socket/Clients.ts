/** Open sockets per client, so that one client cannot take them all. */
export class Clients {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a place; `false` when the client has all it may have. `times` as many as usual for who has not said yet who it is. */
  enter(client: string, times = 1): boolean {
    const open = this.#open.get(client) ?? 0;
    if (open >= this.#most * times) return false;
    this.#open.set(client, open + 1);
    return true;
  }

  /** Gives a place back. */
  leave(client: string): void {
    const open = (this.#open.get(client) ?? 0) - 1;
    if (open > 0) this.#open.set(client, open);
    else this.#open.delete(client);
  }
}
