import { useState } from "react";
import type { Lists } from "../forms/inputShape.js";
import { StepForm } from "../forms/StepForm.js";
import { useText } from "../i18n/useText.js";
import type { Work } from "./work.js";

/** The steps that this viewer may take now, and no others. */
export function Steps({ row, lists }: { readonly row: Omit<Work, "history" | "state">; readonly lists?: Lists }) {
  const text = useText();
  const [step, choose] = useState<string>();
  const { allowedTransitions, id, version } = row;
  const chosen = allowedTransitions.find((one) => one.step === step);
  if (allowedTransitions.length === 0) return <p className="quiet">{text("work.noSteps")}</p>;
  return (
    <>
      <h3>{text("work.steps")}</h3>
      <div className="buttons">
        {allowedTransitions.map((one) => (
          <button
            key={one.step}
            type="button"
            aria-pressed={one.step === step}
            title={one.toTitle}
            onClick={() => choose(one.step === step ? undefined : one.step)}
          >
            {one.title}
          </button>
        ))}
      </div>
      {chosen && (
        <StepForm
          key={`${chosen.step} ${id}`}
          step={chosen.step}
          title={chosen.title}
          needs={chosen.needs}
          given={{ id, expectedVersion: version }}
          {...(lists ? { lists } : {})}
          close={() => choose(undefined)}
        />
      )}
    </>
  );
}
