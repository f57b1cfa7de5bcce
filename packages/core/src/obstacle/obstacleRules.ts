import { invalidInput, type Row, ruleViolated, type Tx } from "@hoptac/kit";
import { Attachment } from "../attachment/Attachment.js";
import { Department } from "../department/Department.js";
import { Obstacle } from "./Obstacle.js";

/** A duplicate repeats another obstacle of the same cooperative, and that one repeats none. */
export async function requireOriginal(tx: Tx, obstacle: Row<Obstacle>, originalId: string): Promise<void> {
  const original = await tx.require(Obstacle, originalId);
  const repeats = await tx.select(Obstacle, "where t.duplicate_of_id = $1 limit 1", [obstacle.id]);
  const isOriginal = original.id !== obstacle.id && original.cooperativeId === obstacle.cooperativeId && original.duplicateOfId == null;
  if (isOriginal && repeats.length === 0) return;
  throw ruleViolated("OBSTACLE_ORIGINAL", {
    vi: "Phản ánh gốc phải là phản ánh khác của cùng hợp tác xã; gốc không phải bản trùng, và bản trùng không là gốc của phản ánh nào",
    en: "What it repeats is another obstacle of the same cooperative, which repeats none itself; and what is repeated repeats nothing",
  });
}

/** Work is given to a body that is there on the day. */
export async function requireDepartmentOn(tx: Tx, id: string, day: string): Promise<void> {
  const { nameVi, nameEn, validFrom, validTo } = await tx.require(Department, id);
  if ((validFrom == null || validFrom <= day) && (validTo == null || day <= validTo)) return;
  throw ruleViolated("DEPARTMENT_ON_THE_DAY", {
    vi: `${nameVi} không hoạt động vào ngày ${day}; hãy giao cơ quan kế thừa`,
    en: `${nameEn} is not there on ${day}: give it to its successor`,
  });
}

/** Nothing is resolved on somebody's word: a file in the cooperative's record that stands, or the document that settled it. */
export async function requireEvidence(tx: Tx, { cooperativeId }: Row<Obstacle>, evidenceId?: string, documentNo?: string): Promise<void> {
  if (!evidenceId && !documentNo) {
    const text = { vi: "cần tài liệu đính kèm hoặc số văn bản giải quyết", en: "expected a file, or the number of the document that settled it" };
    throw invalidInput({ path: "input.evidenceId", text });
  }
  if (!evidenceId) return;
  const evidence = await tx.require(Attachment, evidenceId);
  if (evidence.cooperativeId === cooperativeId && evidence.withdrawnOn == null) return;
  throw ruleViolated("OBSTACLE_EVIDENCE", {
    vi: "Tài liệu chứng minh phải nằm trong hồ sơ của chính hợp tác xã và chưa bị rút",
    en: "The evidence is a file in this very cooperative's record, and not withdrawn",
  });
}
