import type { TestPlatform } from "@hoptac/testing";

const TOLD = ["task_carry_over", "task_extension", "task_report", "task", "instruction", "conclusion", "meeting_participant", "meeting"];

/** Takes back what the demonstration tells of the committee's half-year, for stories that play it themselves: no meeting was held, nobody has a task, and the first half is open. */
export async function beforeTheMeeting(house: TestPlatform): Promise<void> {
  await house.sql("delete from core.half_year_assessment");
  for (const table of [...TOLD, "delegation", "support_action"]) await house.sql(`delete from core.${table}`);
  await house.sql("update core.period set state = 'OPEN'");
}
