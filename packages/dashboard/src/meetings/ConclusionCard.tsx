import type { MeetingConclusionFragment } from "@hoptac/client";
import { useId, useState } from "react";
import { useSession } from "../app/session.js";
import { Audit } from "../audit/Audit.js";
import { StepForm } from "../forms/StepForm.js";
import { useDay, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { Steps } from "../work/Steps.js";
import { StepsTaken } from "../work/StepsTaken.js";
import { TaskSummary } from "../work/TaskSummary.js";

type Instruction = MeetingConclusionFragment["instructions"][number];

/** What a meeting concluded: its number, what it orders, and how far that is. */
export function ConclusionCard({ conclusion }: { readonly conclusion: MeetingConclusionFragment }) {
  const text = useText();
  const day = useDay();
  const { permissions } = useSession();
  const heading = useId();
  const stateOf = useEnum("ConclusionState");
  const [adding, add] = useState(false);
  const { id, version, state, title, text: said, documentNo, issuedOn, signedBy, recipients, instructions, history } = conclusion;
  const facts = [
    issuedOn !== null && text("meetings.issued", { on: day(issuedOn) }),
    signedBy !== null && text("meetings.signed", { name: signedBy.nameVi }),
    recipients.length > 0 && text("meetings.recipients", { names: recipients.map(({ nameVi }) => nameVi).join(", ") }),
  ].filter((fact) => typeof fact === "string");
  return (
    <section className="panel" aria-labelledby={heading}>
      <div className="panel-head">
        <h2 id={heading}>
          {text("meetings.conclusion")} {documentNo && <span className="document-no">{documentNo}</span>}
        </h2>
        <span className={`badge ${state.toLowerCase()}`}>{stateOf(state)}</span>
      </div>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{said}</p>
      {facts.map((fact) => (
        <p key={fact} className="quiet">
          {fact}
        </p>
      ))}
      <h3>{text("meetings.instructions")}</h3>
      <ol className="instructions">
        {instructions.map((instruction) => (
          <Ordered key={instruction.id} instruction={instruction} />
        ))}
      </ol>
      {state === "DRAFT" && permissions.has("core.prepareConclusions") && (
        <button type="button" aria-expanded={adding} onClick={() => add(!adding)}>
          {text("meetings.addInstruction")}
        </button>
      )}
      {adding && (
        <StepForm
          step="addInstruction"
          title={text("meetings.addInstruction")}
          given={{ conclusionId: id, expectedVersion: version }}
          close={() => add(false)}
        />
      )}
      <Steps row={conclusion} />
      <StepsTaken steps={history} />
      <Audit of={id} version={version} />
    </section>
  );
}

/** One thing that is ordered, with the tasks that were made of it. */
function Ordered({ instruction: { id, itemNo, text: said, tasks } }: { readonly instruction: Instruction }) {
  const text = useText();
  const { permissions } = useSession();
  const stateOf = useEnum("TaskState");
  const [drafting, draft] = useState(false);
  return (
    <li value={itemNo}>
      <p className="ordered">{said}</p>
      {tasks.length === 0 && <p className="quiet">{text("meetings.noTasks")}</p>}
      <ul className="work">
        {tasks.map((task) => (
          <li key={task.id} className="work-head">
            <span className="grow">
              <TaskSummary task={task} />
            </span>
            <span className={`badge ${task.state.toLowerCase()}`}>{stateOf(task.state)}</span>
          </li>
        ))}
      </ul>
      {permissions.has("core.assignTasks") && (
        <button type="button" className="plain" aria-expanded={drafting} onClick={() => draft(!drafting)}>
          {text("meetings.draftTask")}
        </button>
      )}
      {drafting && <StepForm step="draftTask" title={text("meetings.draftTask")} given={{ instructionId: id }} close={() => draft(false)} />}
    </li>
  );
}
