import { CompositionError } from "@hoptac/compose";
import { notFound, PlatformError, type Plugin } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import type { Compose, Graph } from "./Graph.js";

/** What every other plugin builds on. */
const ALWAYS_ON: ReadonlySet<string> = new Set(["platform", "core"]);

/** How soon a switch reaches the other gateways, ms. */
const WATCH_MS = 1_000;

/** What switching plugins needs. */
export interface PluginSwitchOptions {
  readonly plugins: readonly Plugin[];
  readonly store: Store;
  readonly compose: Compose;
  readonly graph: Graph;
}

/** Switches plugins on and off while the gateway serves, one at a time; the state is kept in the database for the next start. */
export class PluginSwitch {
  readonly #options: PluginSwitchOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: PluginSwitchOptions) {
    this.#options = options;
  }

  /** The plugins that were switched off when the gateway last ran; those no longer configured are left out. */
  static async disabled(store: Store, plugins: readonly Plugin[]): Promise<ReadonlySet<string>> {
    const rows = await store.asPlatform((db) => db.query<{ plugin: string }>("select plugin from platform.plugin_state where not enabled"));
    const known = new Set(plugins.map(({ id }) => id));
    return new Set(rows.map(({ plugin }) => plugin).filter((id) => known.has(id) && !ALWAYS_ON.has(id)));
  }

  /** Follows what other gateways on the same database switch; answers how to stop. */
  watch(onError: (error: unknown) => void): () => void {
    const look = (): void => {
      const next = this.#last.then(() => this.#follow());
      this.#last = next.catch(onError);
    };
    const timer = setInterval(look, WATCH_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** `NOT_FOUND` for an unknown plugin, `CONFLICT` when it cannot be switched; then everything stays as it is. */
  set(id: string, enabled: boolean, by: string | undefined): Promise<void> {
    const next = this.#last.then(() => this.#set(id, enabled, by));
    this.#last = next.catch(() => undefined); // told to whoever asked
    return next;
  }

  async #follow(): Promise<void> {
    const { plugins, store, compose, graph } = this.#options;
    const wanted = await PluginSwitch.disabled(store, plugins);
    const { disabled } = graph.composition;
    if (wanted.size === disabled.size && [...wanted].every((id) => disabled.has(id))) return;
    graph.swap(composed(compose, plugins, wanted));
  }

  async #set(id: string, enabled: boolean, by: string | undefined): Promise<void> {
    const { plugins, store, compose, graph } = this.#options;
    if (!plugins.some((plugin) => plugin.id === id)) throw notFound({ vi: "phân hệ", en: "plugin" }, `"${id}"`);
    if (ALWAYS_ON.has(id) && !enabled) {
      throw new PlatformError("CONFLICT", {
        vi: `Phân hệ "${id}" là nền của mọi phân hệ khác, không tắt được`,
        en: `"${id}" is what every other plugin builds on: it cannot be switched off`,
      });
    }
    const { disabled } = graph.composition;
    if (disabled.has(id) === !enabled) return;
    const composition = composed(compose, plugins, new Set(enabled ? [...disabled].filter((other) => other !== id) : [...disabled, id]));
    await store.asPlatform((db) =>
      db.execute(
        `insert into platform.plugin_state (plugin, enabled, changed_by) values ($1, $2, $3)
         on conflict (plugin) do update set enabled = excluded.enabled, changed_by = excluded.changed_by, changed_at = now()`,
        [id, enabled, by ?? null],
      ),
    );
    graph.swap(composition);
  }
}

function composed(compose: Compose, plugins: readonly Plugin[], disabled: ReadonlySet<string>) {
  try {
    return compose(plugins, { disabled });
  } catch (error) {
    if (error instanceof CompositionError) throw new PlatformError("CONFLICT", { vi: error.in("vi"), en: error.in("en") });
    throw error;
  }
}
