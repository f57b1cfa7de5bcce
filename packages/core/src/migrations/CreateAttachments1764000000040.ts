import { Migration } from "@hoptac/kit";

/** Files in the records of cooperatives. */
export class CreateAttachments1764000000040 extends Migration {
  override readonly statements = [
    `create table core.attachment (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id),
      file_id uuid not null constraint attachment_file unique,
      kind text not null constraint attachment_kind check (kind in ('OFFICIAL_DOC', 'PHOTO', 'MINUTES', 'INVOICE', 'GEO')),
      title text not null,
      document_no text,
      issued_on date,
      issued_by text,
      attached_on date not null,
      sha256 text not null,
      size integer not null,
      media_type text not null,
      withdrawn_on date,
      withdrawal_reason text,
      constraint attachment_document check (kind <> 'OFFICIAL_DOC' or (document_no is not null and issued_on is not null and issued_by is not null)),
      constraint attachment_photo check (kind <> 'PHOTO' or media_type like 'image/%'),
      constraint attachment_withdrawal check ((withdrawn_on is null) = (withdrawal_reason is null))
    )`,
    "create index on core.attachment (cooperative_id, attached_on)",
  ];
  override readonly undo = ["drop table core.attachment"];
}
