import type { Row } from "@hoptac/kit";
import type { LawParameters } from "../law/parametersOn.js";
import type { Obstacle } from "./Obstacle.js";

/** From the day after the due day on, until it is resolved or is somebody else's to decide. */
export const isOverdue = ({ state, dueOn }: Pick<Row<Obstacle>, "state" | "dueOn">, asOf: string): boolean =>
  dueOn != null && dueOn < asOf && (state === "ASSIGNED" || state === "IN_PROGRESS" || state === "REOPENED");

/** The first day on which the silence of a cooperative counts as its word; none where it is not asked, or where no number of days is laid down. */
export function confirmsItself({ state, resolvedOn }: Pick<Row<Obstacle>, "state" | "resolvedOn">, law: LawParameters): string | undefined {
  const days = law.get("OBSTACLE_SILENCE_DAYS");
  if (state !== "RESOLVED" || resolvedOn == null || !days) return undefined;
  return new Date(Date.parse(resolvedOn) + (Number(days.value) + 1) * 86_400_000).toISOString().slice(0, 10);
}
