import type { Row } from "@hoptac/kit";
import type { WorkSettings } from "../calendar/workCalendar.js";
import type { Obstacle } from "./Obstacle.js";

/** From the day after the due day on, until it is resolved or is somebody else's to decide. */
export const isOverdue = ({ state, dueOn }: Pick<Row<Obstacle>, "state" | "dueOn">, asOf: string): boolean =>
  dueOn != null && dueOn < asOf && (state === "ASSIGNED" || state === "IN_PROGRESS" || state === "REOPENED");

/** The first day on which the silence of a cooperative counts as its word; none where it is not asked, or where the office sets no number of days. */
export function confirmsItself(
  { state, resolvedOn }: Pick<Row<Obstacle>, "state" | "resolvedOn">,
  { OBSTACLE_SILENCE_DAYS: days }: WorkSettings,
): string | undefined {
  if (state !== "RESOLVED" || resolvedOn == null || days === undefined) return undefined;
  return new Date(Date.parse(resolvedOn) + (days + 1) * 86_400_000).toISOString().slice(0, 10);
}
