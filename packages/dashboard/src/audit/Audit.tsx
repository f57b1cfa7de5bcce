import { useState } from "react";
import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { TrailList } from "./TrailList.js";
import { useTrail } from "./useTrail.js";

/** The audit trail of one object in words; asked for when it is opened. Who is not in charge of the object is told so. */
export function Audit({ of, version }: { readonly of: string; readonly version: number }) {
  const text = useText();
  const { login } = useSession();
  const [open, setOpen] = useState(false);
  if (login === "") return null; // the trail is for those who are signed in
  return (
    <details className="audit" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text("audit.of")}</summary>
      {open && <Opened of={of} version={version} />}
    </details>
  );
}

function Opened({ of, version }: { readonly of: string; readonly version: number }) {
  return <TrailList trail={useTrail({ of, first: 20 }, version)} />;
}
