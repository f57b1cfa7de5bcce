import { RoleGrantsDocument } from "@hoptac/client";
import { useSession } from "../app/session.js";
import { usePages } from "../app/usePages.js";
import { useDay, useMoment, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";

const AT_ONCE = { first: 100, filter: {} };

/** Roles as they were granted, ended and revoked. */
export function Grants() {
  const text = useText();
  const day = useDay();
  const moment = useMoment();
  const { language } = useSession();
  const roleOf = useEnum("Role");
  const { rows, total, more, problem, load } = usePages(RoleGrantsDocument, AT_ONCE, ({ roleGrants }) => roleGrants);
  return (
    <section aria-label={text("people.grants")}>
      <h2>{text("people.grants")}</h2>
      {problem && <p className="problem">{problem}</p>}
      <p className="quiet">{total === undefined ? text("app.loading") : text("people.grantCount", { count: total })}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text("app.account")}</th>
              <th scope="col">{text("people.role")}</th>
              <th scope="col">{text("people.place")}</th>
              <th scope="col">{text("people.days")}</th>
              <th scope="col">{text("people.grantedBy")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, account, titleVi, titleEn, role, placeVi, validFrom, validTo, grantedBy, revokedAt, revokedBy, revokedFor }) => (
              <tr key={id}>
                <th scope="row">
                  {(language === "vi" ? titleVi : (titleEn ?? titleVi)) ?? account} <small className="block">{account}</small>
                </th>
                <td>{roleOf(role)}</td>
                <td>{placeVi ?? text("people.everywhere")}</td>
                <td>
                  {day(validFrom)} – {validTo ? day(validTo) : "…"}
                  {revokedAt && (
                    <small className="block late">
                      {[text("people.revoked", { at: moment(revokedAt), by: revokedBy ?? "–" }), revokedFor].filter(Boolean).join(" · ")}
                    </small>
                  )}
                </td>
                <td>{grantedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && (
        <button type="button" onClick={load}>
          {text("work.more")}
        </button>
      )}
    </section>
  );
}
