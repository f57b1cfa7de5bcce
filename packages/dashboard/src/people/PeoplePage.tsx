import { RightHoldersDocument } from "@hoptac/client";
import { useSession } from "../app/session.js";
import { useAddress } from "../app/useAddress.js";
import { useLive } from "../app/useLive.js";
import { searchKey } from "../cooperatives/searchKey.js";
import { useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { Grants } from "./Grants.js";

/** Who may do what, and who let them: for those who answer for it. */
export function PeoplePage() {
  const text = useText();
  const { permissions } = useSession();
  return (
    <>
      <h1>{text("people.title")}</h1>
      {permissions.has("platform.readHolders") ? <Rights /> : <p className="quiet">{text("people.closed")}</p>}
    </>
  );
}

function Rights() {
  const text = useText();
  const { language } = useSession();
  const roleOf = useEnum("Role");
  const [wanted, want] = useAddress("find");
  const { data, problem } = useLive(RightHoldersDocument, {});
  const key = searchKey(wanted);
  const rights = data?.rights
    .map(({ id, owner, titleVi, titleEn, holders }) => ({ id, owner, title: language === "vi" ? titleVi : titleEn, holders }))
    .filter(({ id, title, holders }) =>
      searchKey([id, title, ...holders.flatMap(({ login, title: seat, roles }) => [login, seat ?? "", ...roles.map(roleOf)])].join(" ")).includes(key),
    );
  return (
    <>
      <div className="filters">
        <label>
          {text("people.find")} <input type="search" value={wanted} onChange={({ target }) => want(target.value)} />
        </label>
      </div>
      {problem && <p className="problem">{problem}</p>}
      <p className="quiet" aria-live="polite">
        {rights === undefined ? text("app.loading") : text("people.rights", { count: rights.length })}
      </p>
      {rights && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{text("people.right")}</th>
                <th scope="col">{text("people.holders")}</th>
              </tr>
            </thead>
            <tbody>
              {rights.map(({ id, title, holders }) => (
                <tr key={id} data-right={id}>
                  <th scope="row">
                    {title} <small className="block">{id}</small>
                  </th>
                  <td>
                    {holders.length === 0 ? (
                      <span className="quiet">{text("people.nobody")}</span>
                    ) : (
                      <ul className="holders">
                        {holders.map(({ login, title: seat, roles }) => (
                          <li key={login}>
                            {seat ?? login} <small>{[login, ...roles.map(roleOf)].join(" · ")}</small>
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Grants />
    </>
  );
}
