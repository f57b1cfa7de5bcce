import { job } from "@hoptac/kit";
import { Obstacle } from "../obstacle/Obstacle.js";
import { ReviewSheet } from "../review/ReviewSheet.js";
import { Task } from "../task/Task.js";
import { UNFINISHED } from "../task/TaskState.js";
import { assigners, checkersOf, fillersOf, signers } from "./desks.js";
import { type Dated, remind } from "./remind.js";
import { aboutObstacle, type KnownObstacle, knownObstacle, obstacleNamed, solvers } from "./tellsOfObstacles.js";
import { aboutSheet, type KnownSheet, knownSheet, sheetNamed } from "./tellsOfSheets.js";
import { aboutTask, type KnownTask, knownTask, leadOf, taskNamed } from "./tellsOfTasks.js";

const states = (...all: readonly string[]): string => all.map((one) => `'${one}'`).join(", ");
const MORNING = "07:00";

/** The lead is reminded; what is overdue is also put to who signs for the committee. */
const tasks: Dated<Task, KnownTask> = {
  of: Task,
  open: `where t.state in (${states(...UNFINISHED)}) order by t.id`,
  known: knownTask,
  about: aboutTask,
  dueOn: ({ task }) => task.dueOn,
  since: ({ task }) => task.assignedOn,
  doers: leadOf,
  above: () => [signers],
  named: (known) => ({ vi: `nhiệm vụ ${taskNamed(known)}, ${known.lead.nameVi} chủ trì`, en: `task ${taskNamed(known)}, led by ${known.lead.nameEn}` }),
};

/** The department is reminded; what is overdue is also put to who assigned it. */
const obstacles: Dated<Obstacle, KnownObstacle> = {
  of: Obstacle,
  open: `where t.state in (${states("ASSIGNED", "IN_PROGRESS", "REOPENED")}) order by t.id`,
  known: knownObstacle,
  about: aboutObstacle,
  dueOn: ({ obstacle }) => obstacle.dueOn,
  since: ({ obstacle }) => obstacle.reportedOn,
  doers: solvers,
  above: () => [assigners],
  named: (known) => ({ vi: `khó khăn ${obstacleNamed(known)}`, en: `obstacle ${obstacleNamed(known)}` }),
};

/** The cooperative is reminded until it has signed, then the district until it has checked; coverage tells the others. */
const sheets: Dated<ReviewSheet, KnownSheet> = {
  of: ReviewSheet,
  open: `join core.review_campaign c on c.id = t.campaign_id
    where t.state in (${states("NOT_STARTED", "IN_PROGRESS", "RETURNED", "SUBMITTED")}) and c.state in ('COLLECTING', 'ANALYSING') order by t.id`,
  known: knownSheet,
  about: aboutSheet,
  dueOn: ({ campaign }) => campaign.dueOn,
  since: ({ campaign }) => campaign.openedOn,
  doers: ({ sheet }) => [sheet.state === "SUBMITTED" ? checkersOf(sheet.areaId) : fillersOf(sheet.cooperativeId)],
  above: () => [],
  named: (known) => ({ vi: `phiếu rà soát ${sheetNamed(known)}`, en: `review sheet ${sheetNamed(known)}` }),
};

/** Tasks before they are due, and while they are overdue (guide §3.5 b). */
export const remindsOfTasks = job({
  name: "remindsOfTasks",
  title: { vi: "Nhắc nhiệm vụ sắp đến hạn, quá hạn", en: "Reminds of tasks that are due or overdue" },
  at: MORNING,
  run: (tx, { today }) => remind(tx, tasks, today),
});

/** Obstacles before they are due, and while they are overdue. */
export const remindsOfObstacles = job({
  name: "remindsOfObstacles",
  title: { vi: "Nhắc khó khăn, vướng mắc sắp đến hạn, quá hạn", en: "Reminds of obstacles that are due or overdue" },
  at: MORNING,
  run: (tx, { today }) => remind(tx, obstacles, today),
});

/** Review sheets before they are due, and while they are overdue. */
export const remindsOfSheets = job({
  name: "remindsOfSheets",
  title: { vi: "Nhắc phiếu rà soát sắp đến hạn, quá hạn", en: "Reminds of review sheets that are due or overdue" },
  at: MORNING,
  run: (tx, { today }) => remind(tx, sheets, today),
});
