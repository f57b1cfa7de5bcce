import { BatchField, filePath, Listing, toGlobalId } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Attachment } from "./Attachment.js";

/** What is in a cooperative's file. */
@Resolver(() => Cooperative)
export class CooperativeAttachments {
  @Listing(() => Attachment, {
    key: "cooperativeId",
    orderBy: { attachedOn: "DESC" },
    description: "Tài liệu đính kèm, mới nhất trước, kể cả tài liệu đã rút · Its attachments, newest first, withdrawn ones too",
  })
  attachments!: Listing<Attachment>;
}

/** Where the content is. */
@Resolver(() => Attachment)
export class AttachmentContent {
  @BatchField(() => String, {
    description:
      "Đường dẫn tải nội dung (GET, cần đăng nhập; ?inline=1 để xem PDF, ảnh) · Path of the content (GET, signed in; ?inline=1 shows PDF and pictures)",
  })
  path(attachments: readonly Attachment[]): Promise<readonly string[]> {
    return Promise.resolve(attachments.map(({ id }) => filePath(toGlobalId("Attachment", id))));
  }
}
