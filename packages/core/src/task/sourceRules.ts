import { invalidInput, ruleViolated, type Text, type Tx } from "@hoptac/kit";
import { Conclusion } from "../meeting/Conclusion.js";
import { Instruction } from "../meeting/Instruction.js";

/** What something is done because of. */
interface Sourced {
  readonly instructionId?: string | null;
  readonly planItemId?: string | null;
}

/** Nothing is begun that nobody ordered or planned. `what`: as in a sentence, "nhiệm vụ", "a task". */
export function requireSource({ instructionId, planItemId }: Sourced, what: Text, path = "input"): void {
  if (instructionId || planItemId) return;
  throw invalidInput({
    path: `${path}.instructionId`,
    text: { vi: `${what.vi} phải có nội dung chỉ đạo hoặc nội dung kế hoạch làm căn cứ`, en: `${what.en} has an instruction or a plan item behind it` },
  });
}

/** What a draft orders is nobody's work yet. */
export async function requireIssued(tx: Tx, instructionId: string): Promise<void> {
  const { conclusionId } = await tx.require(Instruction, instructionId);
  const { state } = await tx.require(Conclusion, conclusionId);
  if (state === "ISSUED") return;
  throw ruleViolated("TASK_SOURCE_ISSUED", {
    vi: "Thông báo kết luận làm căn cứ chưa được ban hành; hãy ban hành rồi giao",
    en: "The conclusion behind it is not issued yet: issue it, then assign",
  });
}
