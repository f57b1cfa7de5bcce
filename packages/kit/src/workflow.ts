import type { Context, Row, Tx, Values } from "./context.js";
import { type Enumeration, enumNameOf, labelsOf } from "./enumeration.js";
import { invalidInput, ruleViolated } from "./errors.js";
import type { EntityClass } from "./owner.js";
import { Can, type Permission } from "./permission.js";
import { rowDutiesOf } from "./rowDuty.js";
import type { Language, Text } from "./text.js";

/** The column that a row's history is kept in; only the platform writes it. */
export const STEPS_COLUMN = "workflow_steps";
/** Its property, which no class declares. */
export const STEPS = "workflowSteps";

/** One step that an officer takes, named as the mutation that takes it. */
export interface Step<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  /** The right that it takes. */
  readonly can: Permission;
  /** As on a button: "Phê duyệt", "Approve". */
  readonly title: Text;
  /** What the step has to fill: the reason, the evidence. Properties of the row, and members of the mutation's input by the same names: composition checks both. */
  readonly needs?: readonly string[];
}

/** What a workflow is declared with. */
export interface WorkflowOptions<State extends string, Name extends string> {
  /** All states, with their words. */
  readonly states: Enumeration<State>;
  /** The state of a new row. */
  readonly begins: State;
  readonly steps: Readonly<Record<Name, Step<State>>>;
  /** The property that holds the reason given with a step; what it says goes into the history. */
  readonly note?: string;
}

/** A row that stands in a workflow. */
export interface Flowing {
  id: string;
  version: number;
  state: string;
}

/** A row as an input names it. `id`: uuid. */
export interface RowAt {
  readonly id: string;
  readonly expectedVersion: number;
}

type Carrier = abstract new (...args: never[]) => unknown;

/** The states of something and the steps between them: declared once, for verbs, buttons, history, pictures, and the database, which knows no other path. */
export class Workflow<State extends string = string, Name extends string = string> {
  readonly states: readonly State[];
  readonly begins: State;
  readonly steps: Readonly<Record<Name, Step<State>>>;
  readonly note: string | undefined;
  readonly #labels: Readonly<Record<State, Text>>;
  /** The name of the rule that is broken by another path, after the states: LARGE_FIELD_STATE. */
  readonly rule: string;
  readonly #verbs = new Map<string, Carrier>();
  #entity: EntityClass | undefined;

  constructor({ states, begins, steps, note }: WorkflowOptions<State, Name>) {
    this.states = Object.keys(states) as State[];
    this.begins = begins;
    this.steps = steps;
    this.note = note;
    this.#labels = labelsOf(states) as Readonly<Record<State, Text>>;
    this.rule = (enumNameOf(states) ?? "").replace(/(?<=[a-z])[A-Z]/g, "_$&").toUpperCase();
  }

  /** Names of the steps. */
  get names(): readonly Name[] {
    return Object.keys(this.steps) as Name[];
  }

  /** Every change of state that there is. */
  get paths(): readonly (readonly [from: State, to: State])[] {
    const all = this.names.flatMap((name) => this.steps[name].from.map((from) => [from, this.steps[name].to] as const));
    return all.filter(([from, to], index) => all.findIndex((path) => path[0] === from && path[1] === to) === index);
  }

  /** The entity that follows it. */
  get entity(): EntityClass {
    if (!this.#entity) throw new Error(`the workflow of ${this.rule} is followed by no entity: put @Follows on one`);
    return this.#entity;
  }

  /** The state after a step; `RULE_VIOLATED` when the step does not start where the row stands. */
  after(name: Name, state: string): State {
    const { from, to, title } = this.steps[name];
    if ((from as readonly string[]).includes(state)) return to;
    const words = (language: Language): string => from.map((one) => `"${this.#labels[one][language]}"`).join(", ");
    const stands = this.#labels[state as State];
    throw ruleViolated(this.rule, {
      vi: `Đang ở trạng thái "${stands.vi}"; "${title.vi}" chỉ thực hiện từ ${words("vi")}`,
      en: `It stands at "${stands.en}"; "${title.en}" starts only from ${words("en")}`,
    });
  }

  /** Takes a step with a row that was read in this transaction: where it leads, with what else it changes. `STALE_VERSION` when the row moved on. */
  take<E extends Flowing>(tx: Tx, name: Name, row: Row<E>, expectedVersion: number, values: Values<E> = {}): Promise<Row<E>> {
    const state = this.after(name, row.state);
    const missing = (this.steps[name].needs ?? []).filter((property) => !(values as Readonly<Record<string, unknown>>)[property]);
    if (missing.length > 0) {
      const text = { vi: `cần nêu khi "${this.steps[name].title.vi}"`, en: `expected with "${this.steps[name].title.en}"` };
      throw invalidInput(...missing.map((property) => ({ path: `input.${property}`, text })));
    }
    // The table keeps the step under this name, also where another verb or a reaction takes it.
    const taken = { ...values, state, [STEPS]: name };
    return tx.update(this.entity as unknown as EntityClass<E>, row.id, expectedVersion, taken as unknown as Values<E>);
  }

  /**
   * The usual verb: reads the row, and takes the step with what `work` makes of it. Where the row stands is said before what is wrong with what was sent.
   * `NOT_FOUND`, `STALE_VERSION`, and what `after` says.
   */
  async step<E extends Flowing>(
    tx: Tx,
    name: Name,
    { id, expectedVersion }: RowAt,
    work: (row: Row<E>) => Values<E> | Promise<Values<E>> = () => ({}),
  ): Promise<Row<E>> {
    const row = await tx.require(this.entity as unknown as EntityClass<E>, id);
    this.after(name, row.state);
    return this.take(tx, name, row, expectedVersion, await work(row));
  }

  /** The steps that a viewer may take from where a row stands. */
  openTo({ viewer }: Pick<Context, "viewer">, row: Row<Flowing>): readonly Name[] {
    return this.names.filter((name) => {
      const { from, can } = this.steps[name];
      return (from as readonly string[]).includes(row.state) && viewer.permissions.has(can.id) && !this.#isRefused(name, row, viewer);
    });
  }

  /** The states as a picture for the docs, in Mermaid. */
  picture(language: Language): string {
    const lines = this.names.flatMap((name) =>
      this.steps[name].from.map((from) => `  ${from} --> ${this.steps[name].to}: ${this.steps[name].title[language]}`),
    );
    return ["stateDiagram-v2", `  [*] --> ${this.begins}`, ...lines, ...this.states.map((state) => `  ${state}: ${this.#labels[state][language]}`)].join("\n");
  }

  /** The words of a state. */
  label(state: string): Text {
    return this.#labels[state as State];
  }

  /** Called by `@Follows`. */
  followedBy(entity: EntityClass): void {
    if (this.#entity) throw new Error(`the workflow of ${this.rule} is followed by ${this.#entity.name} already: declare another for ${entity.name}`);
    this.#entity = entity;
  }

  /** Called by `@Takes`. */
  takenBy(name: string, carrier: Carrier): void {
    this.#verbs.set(name, carrier);
  }

  /** Steps that no mutation takes. */
  get untaken(): readonly Name[] {
    return this.names.filter((name) => !this.#verbs.has(name));
  }

  /** Whether the step is refused to this viewer because of the row: what they did before, where they serve. */
  #isRefused(name: string, row: object, viewer: Context["viewer"]): boolean {
    const carrier = this.#verbs.get(name);
    return (carrier ? rowDutiesOf(carrier, name) : []).some((duty) => duty.of === "id" && duty.refusal(row, viewer) !== undefined);
  }
}

/** Declares a workflow. The entity says `@Follows(it)`, and each step's mutation `@Takes(it)`. */
export const workflow = <State extends string, Name extends string>(options: WorkflowOptions<State, Name>): Workflow<State, Name> => new Workflow(options);

/** On the mutation of a step, which has the step's name: it asks for the step's right, and is the way to take it. */
export const Takes =
  <State extends string, Name extends string>(flow: Workflow<State, Name>) =>
  (target: object, member: Name): void => {
    Can(flow.steps[member].can)(target, member);
    flow.takenBy(member, target.constructor as unknown as Carrier);
  };
