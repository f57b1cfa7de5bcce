import type { ReactNode } from "react";
import { Audit } from "../audit/Audit.js";
import { Steps } from "./Steps.js";
import { StepsTaken } from "./StepsTaken.js";
import type { Work } from "./work.js";

/** What is inside of something to be worked on: what it says, what this viewer may do with it now, and what was done. */
export function WorkItem({ row, children }: { readonly row: Work; readonly children?: ReactNode }) {
  return (
    <div className="work-body">
      {children}
      <Steps row={row} />
      <StepsTaken steps={row.history} />
      <Audit of={row.id} version={row.version} />
    </div>
  );
}
