import { type ReviewSheetState, WorkSheetsDocument } from "@hoptac/client";
import { useMemo } from "react";
import { Link } from "wouter";
import { useAddress } from "../app/useAddress.js";
import { usePages } from "../app/usePages.js";
import { useEnum } from "../i18n/useWords.js";
import { StateFilter } from "./StateFilter.js";
import { WorkPage } from "./WorkPage.js";

/** Review sheets, one for each cooperative in the scope. */
export function ReviewsPage() {
  const stateOf = useEnum("ReviewSheetState");
  const groupOf = useEnum("ReviewGroup");
  const proposalOf = useEnum("ReviewProposal");
  const [state, setState] = useAddress("state");
  const variables = useMemo(() => ({ first: 60, filter: state === "" ? {} : { state: { eq: state as ReviewSheetState } } }), [state]);
  const pages = usePages(WorkSheetsDocument, variables, ({ reviewSheets }) => reviewSheets);
  return (
    <WorkPage
      title="reviews.title"
      count="reviews.count"
      pages={pages}
      stateOf={stateOf}
      filters={<StateFilter of="ReviewSheetState" value={state} set={setState} />}
      summary={({ cooperative, group, proposal }) => (
        <>
          <strong>{cooperative?.nameVi}</strong>
          <small>{[cooperative?.area.fullNameVi, groupOf(group), proposalOf(proposal)].filter(Boolean).join(" · ")}</small>
        </>
      )}
      details={({ cooperative }) => cooperative && <Link href={`/cooperatives/${cooperative.code}`}>{cooperative.code}</Link>}
    />
  );
}
