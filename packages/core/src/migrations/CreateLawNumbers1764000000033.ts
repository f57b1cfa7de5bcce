import { Migration } from "@hoptac/kit";

/** Numbers that laws set, each for its time. */
export class CreateLawNumbers1764000000033 extends Migration {
  override readonly statements = [
    `create table core.law_parameter (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null,
      value numeric(12, 4) not null,
      valid_from date,
      valid_to date,
      basis text not null,
      evidence text not null constraint law_parameter_evidence check (evidence in ('VERIFIED', 'UNVERIFIED')),
      constraint law_parameter_once exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
    )`,
    `create table core.size_threshold (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      sector text not null,
      size text not null constraint size_threshold_size check (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
      members integer not null,
      revenue numeric(18, 0) not null,
      capital numeric(18, 0) not null,
      valid_from date not null,
      valid_to date,
      basis text not null,
      evidence text not null constraint size_threshold_evidence check (evidence in ('VERIFIED', 'UNVERIFIED')),
      constraint size_threshold_once exclude using gist (sector with =, size with =, daterange(valid_from, valid_to, '[]') with &&)
    )`,
  ];
  override readonly undo = ["drop table core.size_threshold, core.law_parameter"];
}
