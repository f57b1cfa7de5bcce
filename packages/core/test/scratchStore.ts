import { openStore, type Store } from "@hoptac/store";
import { scratchDatabase } from "@hoptac/testing/scratch";
import core from "../src/plugin.js";

/** A store of its own on the lane under test, migrated, with reference and demonstration data; `close` leaves nothing behind. */
export async function scratchStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const { where, drop } = await scratchDatabase("nothing");
  const store = await openStore({ plugins: [core], ...where });
  const close = async (): Promise<void> => {
    await store.close();
    await drop();
  };
  try {
    await store.migrate();
    await store.load({ demonstration: true });
  } catch (error) {
    await close();
    throw error;
  }
  return { store, close };
}
