import type { Row, Text, Tx } from "@hoptac/kit";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Obstacle } from "../obstacle/Obstacle.js";
import type { Desk } from "./accountsOn.js";
import { assigners, cooperativeItself, solversOf, triagersOf } from "./desks.js";
import { becomes, moves, tells } from "./tells.js";
import { because, dayText, quoted } from "./words.js";

/** An obstacle, and whose it is. */
export interface KnownObstacle {
  readonly obstacle: Row<Obstacle>;
  readonly cooperative: Row<Cooperative>;
}

/** `undefined` when the cooperative's record was merged away. */
export async function knownObstacle(tx: Tx, obstacle: Row<Obstacle>): Promise<KnownObstacle | undefined> {
  const cooperative = await tx.byId(Cooperative, obstacle.cooperativeId);
  return cooperative && { obstacle, cooperative };
}

/** An obstacle inside of a sentence. */
export const obstacleNamed = ({ obstacle, cooperative }: KnownObstacle): string => `${obstacle.code} ${quoted(obstacle.content)} (${cooperative.nameVi})`;
export const aboutObstacle = ({ obstacle }: KnownObstacle): { type: string; id: string } => ({ type: "Obstacle", id: obstacle.id });
export const solvers = ({ obstacle }: KnownObstacle): readonly Desk[] => (obstacle.departmentId ? [solversOf(obstacle.departmentId)] : []);
const cooperative = ({ obstacle }: KnownObstacle): Desk => cooperativeItself(obstacle.cooperativeId);

const said =
  (vi: string, en: string, more: (known: KnownObstacle) => Text = () => ({ vi: "", en: "" })) =>
  (known: KnownObstacle): Text => ({ vi: `${vi}: ${obstacleNamed(known)}${more(known).vi}`, en: `${en}: ${obstacleNamed(known)}${more(known).en}` });
const due = ({ obstacle }: KnownObstacle): Text => ({ vi: `, hạn ${dayText(obstacle.dueOn)}`, en: `, due ${dayText(obstacle.dueOn)}` });
const reason = ({ obstacle }: KnownObstacle): Text => because(obstacle.reason);
const above = ({ obstacle }: KnownObstacle): Text => ({ vi: `, trình ${obstacle.escalatedTo}`, en: `, put to ${obstacle.escalatedTo}` });
/** Given to a department for the first time, to another one, or again. */
const given = (change: Parameters<ReturnType<typeof moves<Obstacle>>>[0]): boolean =>
  becomes<Obstacle, "state">("state", "ASSIGNED")(change) || moves<Obstacle>("departmentId")(change) || moves<Obstacle>("dueOn")(change);

/** Who hears what of obstacles (guide §3.5 c). */
export const tellsOfObstacles = tells<Obstacle, KnownObstacle>({
  name: "tellsOfObstacles",
  title: { vi: "Thông báo việc giao, tháo gỡ, xác nhận khó khăn, vướng mắc", en: "Tells of obstacles reported, assigned, resolved, reopened" },
  of: Obstacle,
  known: knownObstacle,
  about: aboutObstacle,
  news: [
    {
      kind: "OBSTACLE_REPORTED",
      when: becomes("state", "REPORTED"),
      to: (known) => [triagersOf(known.cooperative.areaId), assigners],
      words: said("Phản ánh mới, chờ phân loại", "Reported, to be triaged"),
    },
    { kind: "OBSTACLE_REJECTED", when: becomes("state", "REJECTED"), to: (known) => [cooperative(known)], words: said("Không tiếp nhận", "Rejected", reason) },
    { kind: "OBSTACLE_ASSIGNED", when: given, to: (known) => [...solvers(known), cooperative(known)], words: said("Giao tháo gỡ", "Assigned", due) },
    {
      kind: "OBSTACLE_RESOLVED",
      when: becomes("state", "RESOLVED"),
      to: (known) => [cooperative(known)],
      words: said("Báo đã tháo gỡ, mời hợp tác xã xác nhận", "Resolved, please confirm"),
    },
    { kind: "OBSTACLE_CONFIRMED", when: becomes("state", "CONFIRMED"), to: solvers, words: said("Hợp tác xã xác nhận đã tháo gỡ", "Confirmed as gone") },
    {
      kind: "OBSTACLE_REOPENED",
      when: becomes("state", "REOPENED"),
      to: (known) => [...solvers(known), assigners],
      words: said("Hợp tác xã báo chưa tháo gỡ xong", "Reopened by the cooperative", reason),
    },
    {
      kind: "OBSTACLE_BEYOND_AUTHORITY",
      when: becomes("state", "BEYOND_AUTHORITY"),
      to: () => [assigners],
      words: said("Vượt thẩm quyền, đề nghị trình cấp trên", "Beyond the department's authority", reason),
    },
    {
      kind: "OBSTACLE_ESCALATED",
      when: becomes("state", "ESCALATED"),
      to: (known) => [...solvers(known), cooperative(known)],
      words: said("Đã trình cấp trên", "Escalated", above),
    },
  ],
});
