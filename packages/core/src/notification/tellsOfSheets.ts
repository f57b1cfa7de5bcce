import type { Row, Text, Tx } from "@hoptac/kit";
import { Cooperative } from "../cooperative/Cooperative.js";
import { ReviewCampaign } from "../review/ReviewCampaign.js";
import { ReviewSheet } from "../review/ReviewSheet.js";
import { checkersOf, fillersOf } from "./desks.js";
import { becomes, tells } from "./tells.js";
import { because, dayText } from "./words.js";

/** A sheet, of which review, about whom. */
export interface KnownSheet {
  readonly sheet: Row<ReviewSheet>;
  readonly campaign: Row<ReviewCampaign>;
  readonly cooperative: Row<Cooperative>;
}

/** `undefined` when one of them is not there any more. */
export async function knownSheet(tx: Tx, sheet: Row<ReviewSheet>): Promise<KnownSheet | undefined> {
  const [campaign, cooperative] = [await tx.byId(ReviewCampaign, sheet.campaignId), await tx.byId(Cooperative, sheet.cooperativeId)];
  return campaign && cooperative && { sheet, campaign, cooperative };
}

/** A sheet inside of a sentence. */
export const sheetNamed = ({ campaign, cooperative }: KnownSheet): string => `${campaign.nameVi}, ${cooperative.nameVi}`;
export const aboutSheet = ({ sheet }: KnownSheet): { type: string; id: string } => ({ type: "ReviewSheet", id: sheet.id });
const said =
  (vi: string, en: string, more: (known: KnownSheet) => Text = () => ({ vi: "", en: "" })) =>
  (known: KnownSheet): Text => ({ vi: `${vi}: ${sheetNamed(known)}${more(known).vi}`, en: `${en}: ${sheetNamed(known)}${more(known).en}` });
const due = ({ campaign }: KnownSheet): Text => ({ vi: `, hạn nộp ${dayText(campaign.dueOn)}`, en: `, due ${dayText(campaign.dueOn)}` });

/** Who hears what of review sheets (guide §3.5 a). */
export const tellsOfSheets = tells<ReviewSheet, KnownSheet>({
  name: "tellsOfSheets",
  title: { vi: "Thông báo phiếu rà soát cần điền, cần kiểm tra, bị trả lại", en: "Tells of review sheets to be filled in, checked, or done again" },
  of: ReviewSheet,
  known: knownSheet,
  about: aboutSheet,
  news: [
    {
      kind: "SHEET_OPENED",
      when: becomes("state", "NOT_STARTED"),
      to: ({ sheet }) => [fillersOf(sheet.cooperativeId)],
      words: said("Có phiếu rà soát cần điền", "A review sheet to fill in", due),
    },
    {
      kind: "SHEET_SUBMITTED",
      when: becomes("state", "SUBMITTED"),
      to: ({ sheet }) => [checkersOf(sheet.areaId)],
      words: said("Phiếu rà soát chờ kiểm tra", "A review sheet waits to be checked", due),
    },
    {
      kind: "SHEET_RETURNED",
      when: becomes("state", "RETURNED"),
      to: ({ sheet }) => [checkersOf(sheet.areaId), fillersOf(sheet.cooperativeId)],
      words: said("Phiếu rà soát bị trả lại", "A review sheet was returned", ({ sheet }) => because(sheet.reason)),
    },
  ],
});
