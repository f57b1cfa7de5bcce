import { type EntityClass, type HeardChange, type Reaction, type Row, reaction, type Text, type Tx } from "@hoptac/kit";
import { accountsOn, type Desk } from "./accountsOn.js";
import type { NotificationKind } from "./NotificationKind.js";
import { type Notice, tell } from "./tell.js";

/** One line of the table of what is told: what happened → who hears of it → in which words. */
export interface News<E extends object, Known> {
  readonly kind: NotificationKind;
  readonly when: (change: HeardChange<E>) => boolean;
  readonly to: (known: Known, change: HeardChange<E>) => readonly Desk[];
  readonly words: (known: Known) => Text;
}

interface TellsOptions<E extends object, Known> {
  readonly name: string;
  readonly title: Text;
  readonly of: EntityClass<E>;
  /** What the words speak of beside the row; nothing where there is nobody to tell of any more. */
  readonly known: (tx: Tx, row: Row<E>) => Promise<Known | undefined>;
  readonly about: (known: Known) => Notice["about"];
  readonly news: readonly News<E, Known>[];
}

/**
 * A reaction that tells those who have something to do with a change, as roles stand on the day. Who made the change knows of it, and is not told. What the change
 * brought is told as it brought it, also when the row has moved on since: a reason is that of its own step.
 */
export const tells = <E extends object, Known>({ name, title, of, known, about, news }: TellsOptions<E, Known>): Reaction =>
  reaction<E>({
    name,
    title,
    to: of,
    operations: ["INSERT", "UPDATE"],
    effect: async (tx, change, { today }) => {
      const happened = news.filter(({ when }) => when(change));
      const row = happened.length === 0 ? undefined : await tx.byId(of, change.id);
      const knowing = row && (await known(tx, { ...row, ...brought(change) }));
      if (!knowing) return;
      const accounts = accountsOn(today, tx);
      const notices: Notice[] = [];
      for (const { kind, to, words } of happened) {
        const logins = (await accounts.at(to(knowing, change))).filter((login) => login !== change.actor);
        notices.push({ to: logins, kind, about: about(knowing), occasion: `${of.name} ${change.version ?? 1}`, words: words(knowing) });
      }
      await tell(tx, notices, today);
    },
  });

/** The values that a change brought, by property. */
const brought = <E extends object>({ changed }: HeardChange<E>): Partial<Row<E>> =>
  Object.fromEntries(
    Object.entries<readonly unknown[] | undefined>(changed).flatMap(([property, values]) => (values?.length === 2 ? [[property, values[1]]] : [])),
  ) as Partial<Row<E>>;

/** The change brings this property to one of these values. */
export const becomes =
  <E extends object, P extends keyof E>(property: P, ...values: readonly E[P][]) =>
  ({ changed }: HeardChange<E>): boolean =>
    values.includes(changed[property]?.[1] as E[P]);

/** The change gives this property another value than it had. */
export const moves =
  <E extends object>(property: keyof E) =>
  ({ changed, operation }: HeardChange<E>): boolean =>
    operation === "UPDATE" && changed[property] !== undefined;
