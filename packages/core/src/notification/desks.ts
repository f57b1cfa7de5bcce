import { can } from "../permissions.js";
import type { Desk } from "./accountsOn.js";

/** Whoever works on the tasks of a body. */
export const workersOf = (department: string): Desk => ({ may: can.workOnTasks, department });
/** Whoever solves the obstacles that a body was given. */
export const solversOf = (department: string): Desk => ({ may: can.solveObstacle, department });
/** Whoever signs for the committee: the head, and a delegate in their days. */
export const signers: Desk = { may: can.acceptTasks };
/** Whoever gives obstacles to departments. */
export const assigners: Desk = { may: can.assignObstacle };
/** Whoever looks through what comes in from an area. */
export const triagersOf = (area: string): Desk => ({ may: can.triageObstacle, area });
/** Whoever checks the review sheets of an area. */
export const checkersOf = (area: string): Desk => ({ may: can.checkReviewSheet, area });
/** Who speaks for a cooperative. */
export const cooperativeItself = (cooperative: string): Desk => ({ may: can.reportObstacle, cooperative });
/** Who fills a cooperative's review sheet in. */
export const fillersOf = (cooperative: string): Desk => ({ may: can.fillReviewSheet, cooperative });
