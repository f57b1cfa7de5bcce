import { labelsOf, reaction, type Tx } from "@hoptac/kit";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { assignNewTask } from "../task/newTask.js";
import { validOn } from "../validity/validOn.js";
import { ReviewCampaign } from "./ReviewCampaign.js";
import { ReviewProposal } from "./ReviewProposal.js";
import { ReviewSheet } from "./ReviewSheet.js";

/** Each proposal of an accepted sheet, other than to keep things as they are, becomes a task of the district, once. While no half-year is open for it, it waits. */
export const opensTasks = reaction({
  name: "opensTasks",
  title: { vi: "Đề xuất trong phiếu đã nghiệm thu thành nhiệm vụ", en: "Opens tasks from accepted review sheets" },
  to: ReviewSheet,
  operations: ["UPDATE"],
  becomes: { state: ["ACCEPTED"] },
  effect: async (tx, { id }, { today }) => {
    const { campaignId, cooperativeId, areaId, proposal, targetOn, groupReason } = await tx.require(ReviewSheet, id);
    if (proposal == null || proposal === "KEEP" || targetOn == null) return;
    const { nameVi: review, instructionId, planItemId } = await tx.require(ReviewCampaign, campaignId);
    // A review that was planned before reviews had something behind them orders nothing.
    if (instructionId == null && planItemId == null) return;
    const [{ nameVi: cooperative }, lead] = [await tx.require(Cooperative, cooperativeId), await leadOf(tx, areaId, today)];
    // A sheet may be accepted when the day that it names has passed: then it is due at once.
    const dueOn = [targetOn, today].sort().at(-1) ?? today;
    const what = labelsOf(ReviewProposal)[proposal]?.vi ?? proposal;
    await assignNewTask(
      tx,
      {
        ...{ title: `${what}: ${cooperative}`, content: `Thực hiện đề xuất "${what}" theo kết quả ${review}. ${groupReason ?? ""}`.trim() },
        ...{
          responsiblePerson: `Cán bộ do ${lead.nameVi} phân công`,
          responsibility: `Lãnh đạo ${lead.nameVi}`,
          authority: `Theo kết quả ${review}`,
          expectedResult: `Báo cáo kết quả "${what}" của ${cooperative}`,
        },
        ...{ dueOn, leadDepartmentId: lead.id, cooperativeId, reviewSheetId: id },
        ...{ ...(instructionId == null ? {} : { instructionId }), ...(planItemId == null ? {} : { planItemId }) },
      },
      { today, by: "reaction:core.opensTasks" },
    );
  },
});

/** The body that serves the district of the sheet's commune; where districts are gone, the committee's standing agency. */
async function leadOf(tx: Tx, areaId: string, today: string): Promise<Department> {
  const [lead] = await tx.select(
    Department,
    `left join core.area d on d.id = t.area_id and d.level = 'DISTRICT'
     where ${validOn("t", "$2::date")} and (d.id = (select a.parent_id from core.area a where a.id = $1)
       or t.id in (select s.department_id from core.standing_agency s where ${validOn("s", "$2::date")}))
     order by d.id is null, t.code limit 1`,
    [areaId, today],
  );
  if (!lead) throw new Error(`nobody leads what was proposed for area ${areaId} on ${today}: there is no district body, and no standing agency`);
  return lead;
}
