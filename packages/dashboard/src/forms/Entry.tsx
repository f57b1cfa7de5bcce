import { DepartmentsDocument } from "@hoptac/client";
import { useEffect, useId, useState } from "react";
import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { half, useTypeWords } from "../i18n/useWords.js";
import type { Blank } from "./inputShape.js";

export interface EntryProps {
  readonly blank: Blank;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  set(value: string): void;
}

const TYPES = { day: "date", whole: "text", decimal: "text", text: "text" } as const;

/** One blank of a form, with what is wrong with it right below. */
export function Entry({ blank, label, value, fault, set }: EntryProps) {
  const text = useText();
  const id = useId();
  const { filling, required, of } = blank;
  const common = {
    id,
    value,
    required,
    name: blank.name,
    "aria-invalid": fault !== undefined,
    "aria-describedby": fault === undefined ? undefined : `${id}-fault`,
  };
  const control = () => {
    if (filling === "long") return <textarea {...common} rows={3} onChange={({ target }) => set(target.value)} />;
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
    return <input {...common} type={TYPES[filling]} inputMode={filling === "whole" ? "numeric" : undefined} onChange={({ target }) => set(target.value)} />;
  };
  return (
    <div className="entry">
      <label htmlFor={id}>
        {label} {required && <small>({text("form.required")})</small>}
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
  const { client, language } = useSession();
  const [departments, setDepartments] = useState<readonly { readonly id: string; readonly nameVi: string; readonly nameEn: string | null }[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    client.query(DepartmentsDocument, {}, { signal: leaving.signal }).then(
      ({ data }) => setDepartments(data?.departments ?? []),
      () => undefined, // the list stays empty; the badge tells why
    );
    return () => leaving.abort();
  }, [client]);
  return departments.map(({ id, nameVi, nameEn }) => (
    <option key={id} value={id}>
      {language === "vi" ? nameVi : (nameEn ?? nameVi)}
    </option>
  ));
}
