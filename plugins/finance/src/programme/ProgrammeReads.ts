import { Listing } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { SupportProgramme } from "./SupportProgramme.js";

/** The province's support programmes. */
@Resolver()
export class ProgrammeQueries {
  @Listing(() => SupportProgramme, { orderBy: { code: "ASC" }, description: "Các chương trình hỗ trợ hợp tác xã · Support programmes" })
  supportProgrammes!: Listing<SupportProgramme>;
}
