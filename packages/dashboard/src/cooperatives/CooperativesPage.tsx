import { CooperativesDocument, type CooperativesQueryVariables } from "@hoptac/client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { Link } from "wouter";
import { useSession } from "../app/session.js";
import { useAddress } from "../app/useAddress.js";
import { usePages } from "../app/usePages.js";
import { useText } from "../i18n/useText.js";
import { half, useEnum, useTypeWords } from "../i18n/useWords.js";
import { searchKey } from "./searchKey.js";

const AT_ONCE = 100;
const ROW_PX = 56;
/** So many rows before the end the next page is loaded. */
const AHEAD = 30;

type Status = NonNullable<NonNullable<CooperativesQueryVariables["filter"]>["legalStatus"]>["eq"];

/** The register, as far as the viewer sees it: found by name without accents, by status; however many there are. */
export function CooperativesPage() {
  const text = useText();
  const { language } = useSession();
  const [name, setName] = useAddress("name");
  const [status, setStatus] = useAddress("status");
  const statuses = useTypeWords("LegalStatus");
  const statusWords = useEnum("LegalStatus");
  const wanted = useDeferredValue(name);
  const variables = useMemo(() => {
    const key = searchKey(wanted);
    const filter = {
      ...(key === "" ? {} : { searchKey: { contains: key } }),
      ...(status === "" ? {} : { legalStatus: { eq: status as Status } }),
    };
    return { first: AT_ONCE, filter };
  }, [wanted, status]);
  const { rows, total, more, problem, load } = usePages(CooperativesDocument, variables, ({ cooperatives }) => cooperatives);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 10 });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && lastShown >= rows.length - AHEAD) load();
  }, [more, lastShown, rows.length, load]);
  return (
    <>
      <div className="page-head">
        <h1>{text("cooperatives.title")}</h1>
        <input
          type="search"
          aria-label={text("cooperatives.search")}
          placeholder={text("cooperatives.search")}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <label>
          {text("cooperatives.status")}{" "}
          <select value={status} onChange={({ target }) => setStatus(target.value)}>
            <option value="">{text("cooperatives.all")}</option>
            {statuses?.enumValues?.map((one) => (
              <option key={one.name} value={one.name}>
                {half(one.description, language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem && <p className="problem">{problem}</p>}
      <p className="quiet" aria-live="polite">
        {total === undefined ? text("app.loading") : text("cooperatives.count", { count: total })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by the wheel has to scroll by the keyboard */}
      <section className="list" ref={scroller} tabIndex={0} aria-label={text("cooperatives.title")}>
        <ul style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={row.id}
                className="row"
                aria-setsize={total ?? -1}
                aria-posinset={index + 1}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
              >
                <span className="grow">
                  <Link href={`/cooperatives/${row.code}`}>{row.nameVi}</Link>
                  <small>{row.code}</small>
                </span>
                <span className="area-name">
                  <span>{row.area.fullNameVi}</span>
                  {row.area.parent && <small>{row.area.parent.fullNameVi}</small>}
                </span>
                <span className="status">
                  <span className={`badge ${row.legalStatus.toLowerCase()}`}>{statusWords(row.legalStatus)}</span>
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
