import { MeetingDocument, type MeetingQuery } from "@hoptac/client";
import { useMemo, useRef, useState } from "react";
import { useSession } from "../app/session.js";
import { useLive } from "../app/useLive.js";
import { Audit } from "../audit/Audit.js";
import type { Lists } from "../forms/inputShape.js";
import { StepForm } from "../forms/StepForm.js";
import { useDay, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { Steps } from "../work/Steps.js";
import { StepsTaken } from "../work/StepsTaken.js";
import { ConclusionCard } from "./ConclusionCard.js";
import { FullScreen } from "./FullScreen.js";

export type MeetingData = Extract<NonNullable<MeetingQuery["node"]>, { readonly __typename: "Meeting" }>;

/** In the order in which a list of who takes part is written. */
const ROLES = ["CHAIR", "MEMBER", "MINUTE_TAKER", "GUEST"];
const ORDERED: Lists = { instructions: { each: (text) => ({ text }) } };

/** One meeting in its room: what is on the agenda, who is there, what was concluded, and how far each thing that was ordered is. */
export function MeetingPage({ id }: { readonly id: string }) {
  const text = useText();
  const { data, problem } = useLive(MeetingDocument, { id });
  if (problem && !data) return <p className="problem">{problem}</p>;
  if (!data) return <p className="quiet">{text("app.loading")}</p>;
  if (data.node?.__typename !== "Meeting") return <p className="problem">{text("meetings.absent")}</p>;
  return <Room meeting={data.node} problem={problem} />;
}

function Room({ meeting, problem }: { readonly meeting: MeetingData; readonly problem: string | undefined }) {
  const text = useText();
  const day = useDay();
  const kindOf = useEnum("MeetingKind");
  const stateOf = useEnum("MeetingState");
  const room = useRef<HTMLDivElement>(null);
  const { title, kind, state, heldOn, place, agenda, minutes, chair, conclusions, history, demonstration } = meeting;
  return (
    <div className="room" ref={room}>
      <div className="page-head">
        <h1>{title}</h1>
        <span className={`badge ${state.toLowerCase()}`}>{stateOf(state)}</span>
        <FullScreen of={room} />
      </div>
      <p className="quiet">{[kindOf(kind), day(heldOn), place, text("meetings.chair", { name: chair.nameVi })].join(" · ")}</p>
      {demonstration && <p className="quiet">{text("app.demonstration")}</p>}
      {problem && <p className="problem">{problem}</p>}
      <div className="room-columns">
        <div>
          <section className="panel">
            <h2>{text("meetings.agenda")}</h2>
            <ol className="agenda">
              {agenda.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          </section>
          <Participants meeting={meeting} />
          <section className="panel">
            <h2>{text("meetings.minutes")}</h2>
            {minutes ? <p>{minutes}</p> : <p className="quiet">{text("meetings.noMinutes")}</p>}
            <MeetingSteps meeting={meeting} />
            <StepsTaken steps={history} />
            <Audit of={meeting.id} version={meeting.version} />
          </section>
        </div>
        <div>
          {conclusions.length === 0 && (
            <section className="panel">
              <h2>{text("meetings.conclusion")}</h2>
              <p className="quiet">{text("meetings.noConclusion")}</p>
            </section>
          )}
          {conclusions.map((conclusion) => (
            <ConclusionCard key={conclusion.id} conclusion={conclusion} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Participants({ meeting: { participants, state } }: { readonly meeting: MeetingData }) {
  const text = useText();
  const roleOf = useEnum("MeetingRole");
  const came = participants.filter(({ attended }) => attended).length;
  return (
    <section className="panel">
      <h2>
        {text("meetings.participants")} <small>{state === "HELD" ? text("meetings.came", { came, count: participants.length }) : participants.length}</small>
      </h2>
      <ul className="participants">
        {[...participants]
          .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
          .map(({ id, role, person, department, attended }) => (
            <li key={id}>
              <span className="grow">
                <span>{person?.nameVi ?? department.nameVi}</span>
                <small>{[person && department.nameVi, roleOf(role)].filter(Boolean).join(" · ")}</small>
              </span>
              {attended !== null && <span className={attended ? "badge accepted" : "badge"}>{text(attended ? "meetings.present" : "meetings.away")}</span>}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What this viewer may do with the meeting now: its own steps, and what follows once it was held. */
function MeetingSteps({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText();
  const { permissions } = useSession();
  const [drafting, draft] = useState(false);
  const [closing, close] = useState(false);
  const { id, version, state, kind, participants, conclusions, periodClosedOn, assessedPeriod } = meeting;
  const lists = useMemo<Lists>(
    () => ({
      attendedIds: {
        picked: participants.map((one) => ({ value: one.id, label: one.person ? `${one.person.nameVi} · ${one.department.nameVi}` : one.department.nameVi })),
      },
    }),
    [participants],
  );
  const mayDraft = state === "HELD" && permissions.has("core.prepareConclusions") && conclusions.length === 0;
  const mayClose = state === "HELD" && kind === "HALF_YEAR_ASSESSMENT" && !periodClosedOn && permissions.has("core.keepMeetings");
  return (
    <>
      <Steps row={meeting} lists={lists} />
      <div className="buttons">
        {mayDraft && (
          <button type="button" aria-expanded={drafting} onClick={() => draft(!drafting)}>
            {text("meetings.draft")}
          </button>
        )}
        {mayClose && (
          <button type="button" aria-expanded={closing} onClick={() => close(!closing)}>
            {text("meetings.closePeriod", { period: assessedPeriod?.code ?? "" })}
          </button>
        )}
      </div>
      {drafting && <StepForm step="draftConclusion" title={text("meetings.draft")} given={{ meetingId: id }} lists={ORDERED} close={() => draft(false)} />}
      {closing && (
        <StepForm
          step="closeHalfYear"
          title={text("meetings.closePeriod", { period: assessedPeriod?.code ?? "" })}
          given={{ meetingId: id, expectedVersion: version }}
          close={() => close(false)}
        />
      )}
    </>
  );
}
