import { type AnswerError, ClientError } from "@hoptac/client";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { half, useTypeWords } from "../i18n/useWords.js";
import { Entry } from "./Entry.js";
import { blanksOf, filledIn, type Lists } from "./inputShape.js";

export interface StepFormProps {
  /** The mutation. */
  readonly step: string;
  readonly title: string;
  /** What the page knows already: id, version, the cooperative. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Members that this step needs although the input lets them be absent. */
  readonly needs?: readonly string[];
  /** Lists that the page knows how to fill in, by member. */
  readonly lists?: Lists;
  close(): void;
}

type Outcome = { readonly kind: "sending" | "conflict" | "done" } | { readonly kind: "refused"; readonly message: string } | undefined;

/**
 * The form of one step, written from the input that the schema describes: any plugin's verb, in the words that it gives its members. What was typed stays until
 * it is recorded, and what is sent twice is recorded once.
 */
export function StepForm({ step, title, given, needs = [], lists, close }: StepFormProps) {
  const text = useText();
  const heading = useId();
  const { client, language } = useSession();
  const inputType = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`;
  const shape = useTypeWords(inputType);
  const { blanks, beyond } = useMemo(() => (shape ? blanksOf(shape, given, lists) : { blanks: [], beyond: [] }), [shape, given, lists]);
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<Outcome>();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const key = useRef(crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (blanks.length > 0) form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [blanks.length]);

  const refused = (error: AnswerError): void => {
    const { code, fields = [] } = error.extensions as {
      readonly code?: string;
      readonly fields?: readonly { readonly path: string; readonly message: string }[];
    };
    setFaults(Object.fromEntries(fields.map(({ path, message }) => [path.replace(/^input\./, ""), message])));
    setOutcome(code === "STALE_VERSION" ? { kind: "conflict" } : { kind: "refused", message: error.message });
  };
  const send = async (): Promise<void> => {
    if (!shape) return;
    setOutcome({ kind: "sending" });
    setFaults({});
    const has = (name: string): boolean => shape.inputFields?.some((member) => member.name === name) ?? false;
    const filled = Object.fromEntries(
      blanks.flatMap((blank) => {
        const whole = shape.inputFields?.find(({ name }) => name === blank.name)?.type;
        const value = filledIn(blank, typed[blank.name], (whole?.ofType?.name ?? whole?.name) === "Int");
        return value === undefined ? [] : [[blank.name, value]];
      }),
    );
    const known = Object.fromEntries(Object.entries(given).filter(([name]) => has(name)));
    const input = { ...known, ...filled, ...(has("idempotencyKey") ? { idempotencyKey: key.current } : {}) };
    try {
      const document = { toString: () => `mutation Step($input: ${inputType}!) { ${step}(input: $input) { __typename } }` };
      const { errors } = await client.mutate<unknown, { input: object }>(document, { input });
      const [error] = errors ?? [];
      if (error) return refused(error);
      key.current = crypto.randomUUID();
      setOutcome({ kind: "done" });
      close();
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      setOutcome({ kind: "refused", message: text("form.unreachable", { reason: error.message }) });
    }
  };

  return (
    <form
      className="step-form"
      ref={form}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={({ key: pressed }) => pressed === "Escape" && close()}
    >
      <h3 id={heading}>{title}</h3>
      {beyond.length > 0 && <p className="problem">{text("form.unsupported", { names: beyond.join(", ") })}</p>}
      {blanks.map((blank) => (
        <Entry
          key={blank.name}
          blank={{ ...blank, required: blank.required || needs.includes(blank.name) }}
          label={half(blank.description, language)}
          value={typed[blank.name] ?? ""}
          fault={faults[blank.name]}
          set={(value) => type((before) => ({ ...before, [blank.name]: value }))}
        />
      ))}
      {outcome?.kind === "refused" && (
        <p className="problem" role="alert">
          {outcome.message}
        </p>
      )}
      {outcome?.kind === "conflict" && (
        <p className="problem" role="alert">
          {text("form.conflict")}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="primary" disabled={!shape || beyond.length > 0 || outcome?.kind === "sending"}>
          {text(outcome?.kind === "sending" ? "form.sending" : "form.send")}
        </button>
        <button type="button" onClick={close}>
          {text("form.cancel")}
        </button>
      </div>
    </form>
  );
}
