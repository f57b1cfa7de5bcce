import { DepartmentsDocument, type DepartmentsQuery } from "@hoptac/client";
import { useEffect, useId, useState } from "react";
import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { half, useTypeWords } from "../i18n/useWords.js";
import { type Blank, linesOf, type Option } from "./inputShape.js";

export interface EntryProps {
  readonly blank: Blank;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  set(value: string): void;
}

const TYPES = { day: "date", whole: "text", decimal: "text", text: "text" } as const;
type Line = keyof typeof TYPES;

/** One blank of a form, with what is wrong with it right below. */
export function Entry({ blank, label, value, fault, set }: EntryProps) {
  const text = useText();
  const id = useId();
  const { filling, required, of, name, options = [] } = blank;
  if (filling === "picked") return <Picked {...{ name, label, options, value, fault, set }} />;
  if (filling === "departments") return <PickedDepartments {...{ name, label, value, fault, set }} />;
  const common = {
    id,
    value,
    required,
    name: blank.name,
    "aria-invalid": fault !== undefined,
    "aria-describedby": fault === undefined ? undefined : `${id}-fault`,
  };
  const control = () => {
    if (filling === "long" || filling === "lines")
      return <textarea {...common} rows={filling === "lines" ? 5 : 3} onChange={({ target }) => set(target.value)} />;
    if (filling === "yesNo")
      return <input id={id} name={blank.name} type="checkbox" checked={value === "yes"} onChange={({ target }) => set(target.checked ? "yes" : "")} />;
    if (filling === "choice")
      return (
        <select {...common} onChange={({ target }) => set(target.value)}>
          <option value="">{text("form.choose")}</option>
          <Choices of={of ?? ""} />
        </select>
      );
    if (filling === "department")
      return (
        <select {...common} onChange={({ target }) => set(target.value)}>
          <option value="">{text("form.choose")}</option>
          <Departments />
        </select>
      );
    return (
      <input {...common} type={TYPES[filling as Line]} inputMode={filling === "whole" ? "numeric" : undefined} onChange={({ target }) => set(target.value)} />
    );
  };
  return (
    <div className="entry">
      <label htmlFor={id}>
        {label} {required && <small>({text("form.required")})</small>} {filling === "lines" && <small>{text("form.lines")}</small>}
      </label>
      {control()}
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Choices({ of }: { readonly of: string }) {
  const { language } = useSession();
  return useTypeWords(of)?.enumValues?.map(({ name, description }) => (
    <option key={name} value={name}>
      {half(description, language) || name}
    </option>
  ));
}

function Departments() {
  return useDepartments().map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** Every body that work is given to. */
function useDepartments(): readonly Option[] {
  const { client, language } = useSession();
  const [departments, setDepartments] = useState<DepartmentsQuery["departments"]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    client.query(DepartmentsDocument, {}, { signal: leaving.signal }).then(
      ({ data }) => setDepartments(data?.departments ?? []),
      () => undefined, // the list stays empty; the badge tells why
    );
    return () => leaving.abort();
  }, [client]);
  return departments.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === "vi" ? nameVi : (nameEn ?? nameVi) }));
}

interface PickedProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly fault: string | undefined;
  set(value: string): void;
}

/** Some of a list, by ticking them. */
function Picked({ name, label, options, value, fault, set }: PickedProps) {
  const id = useId();
  const picked = linesOf(value);
  return (
    <fieldset className="entry picked" aria-describedby={fault === undefined ? undefined : id}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            name={name}
            checked={picked.includes(option.value)}
            onChange={({ target }) => set((target.checked ? [...picked, option.value] : picked.filter((one) => one !== option.value)).join("\n"))}
          />{" "}
          {option.label}
        </label>
      ))}
      {fault !== undefined && (
        <p className="fault" id={id}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function PickedDepartments(props: Omit<PickedProps, "options">) {
  return <Picked {...props} options={useDepartments()} />;
}
