import { Cooperative } from "@hoptac/core";
import { Listing, Related } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { SupportProgramme } from "../programme/SupportProgramme.js";
import { SupportApplication } from "./SupportApplication.js";

/** Applications for support that the viewer may see. */
@Resolver()
export class ApplicationQueries {
  @Listing(() => SupportApplication, {
    orderBy: { submittedOn: "DESC" },
    description: "Đề nghị hỗ trợ, mới nhất trước · Applications for support, newest first",
  })
  supportApplications!: Listing<SupportApplication>;
}

/** What finance adds to a cooperative. */
@Resolver(() => Cooperative)
export class CooperativeSupportApplications {
  @Related(() => SupportApplication, {
    key: "cooperativeId",
    orderBy: { submittedOn: "DESC" },
    description: "Đề nghị hỗ trợ của hợp tác xã, mới nhất trước · Its applications for support, newest first",
  })
  supportApplications!: Related<SupportApplication>;
}

/** The applications to one programme. */
@Resolver(() => SupportProgramme)
export class ProgrammeApplications {
  @Listing(() => SupportApplication, {
    key: "programmeId",
    orderBy: { submittedOn: "DESC" },
    description: "Đề nghị gửi tới chương trình, mới nhất trước · Applications to the programme, newest first",
  })
  applications!: Listing<SupportApplication>;
}
