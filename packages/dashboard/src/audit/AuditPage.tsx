import { KindsOfObjectsDocument, type KindsOfObjectsQuery } from "@hoptac/client";
import { useEffect, useState } from "react";
import { useSession } from "../app/session.js";
import { useAddress } from "../app/useAddress.js";
import { useText } from "../i18n/useText.js";
import { half } from "../i18n/useWords.js";
import { TrailList } from "./TrailList.js";
import { useTrail } from "./useTrail.js";

const DAY_MS = 86_400_000;
/** A day of the province begins at +07:00, the year round. */
const beginning = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** Everything that anybody did, for inspectors: by whom, of what kind, in which days; the filters stand in the address. */
export function AuditPage() {
  const text = useText();
  const { permissions } = useSession();
  return (
    <>
      <h1>{text("audit.title")}</h1>
      {permissions.has("platform.readAudit") ? <Inspected /> : <p className="quiet">{text("audit.closed")}</p>}
    </>
  );
}

function Inspected() {
  const text = useText();
  const [actor, setActor] = useAddress("actor");
  const [entity, setEntity] = useAddress("entity");
  const [from, setFrom] = useAddress("from");
  const [to, setTo] = useAddress("to");
  const kinds = useKinds();
  const trail = useTrail({
    first: 50,
    actor: actor.trim() || null,
    entity: entity || null,
    from: from ? beginning(from).toISOString() : null,
    to: to ? new Date(beginning(to).getTime() + DAY_MS).toISOString() : null,
  });
  return (
    <>
      <div className="filters">
        <label>
          {text("audit.actor")} <input type="search" value={actor} onChange={({ target }) => setActor(target.value)} />
        </label>
        <label>
          {text("audit.entity")}{" "}
          <select value={entity} onChange={({ target }) => setEntity(target.value)}>
            <option value="">{text("cooperatives.all")}</option>
            {kinds.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text("audit.from")} <input type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label>
          {text("audit.to")} <input type="date" value={to} onChange={({ target }) => setTo(target.value)} />
        </label>
      </div>
      <TrailList trail={trail} />
    </>
  );
}

/** Kinds of objects by what people call them. */
function useKinds(): readonly { readonly name: string; readonly title: string }[] {
  const { client, language } = useSession();
  const [kinds, setKinds] = useState<KindsOfObjectsQuery["__type"]>(null);
  useEffect(() => {
    const leaving = new AbortController();
    client.query(KindsOfObjectsDocument, {}, { signal: leaving.signal }).then(
      ({ data }) => setKinds(data?.__type ?? null),
      () => undefined, // all of them can still be looked through
    );
    return () => leaving.abort();
  }, [client]);
  return (kinds?.possibleTypes ?? [])
    .map(({ name, description }) => ({ name: name ?? "", title: half(description, language) || (name ?? "") }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
}
