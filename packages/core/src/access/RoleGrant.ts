import { DateTime, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "../area/Area.js";
import { Committee } from "../committee/Committee.js";
import { Department } from "../department/Department.js";
import { Person } from "../person/Person.js";
import { Role } from "./Role.js";

/**
 * A role that an account holds in a place, from when to when. Given once: who, which role, where and since when never change, only the end does.
 * The rows exist for administrators and the inspector.
 */
@Owned("administration")
@Entity({ schema: "core", name: "role_grant" })
@ObjectType({ implements: Node, description: "Vai trò được giao cho một tài khoản · A role that an account was granted" })
export class RoleGrant extends Versioned {
  @Column("text", { name: "account" })
  @Field(() => String, { description: "Tài khoản: mã người dùng ở nơi đăng nhập · The account: its subject at the identity provider" })
  account!: string;

  @Column("text", { name: "title_vi", nullable: true })
  @Field(() => String, { nullable: true, description: "Chức danh · Title" })
  titleVi?: string;

  @Column("text", { name: "title_en", nullable: true })
  @Field(() => String, { nullable: true, description: "Chức danh bằng tiếng Anh · Title in English" })
  titleEn?: string;

  @Column("uuid", { name: "person_id", nullable: true })
  personId?: string;

  @Column("text", { name: "role" })
  @Field(() => Role, { description: "Vai trò · Role" })
  role!: Role;

  @Column("uuid", { name: "committee_id", nullable: true })
  committeeId?: string;

  @Column("uuid", { name: "department_id", nullable: true })
  departmentId?: string;

  @Column("uuid", { name: "area_id", nullable: true })
  areaId?: string;

  @Column("uuid", { name: "cooperative_id", nullable: true })
  cooperativeId?: string;

  @Column("uuid", { name: "enterprise_id", nullable: true })
  enterpriseId?: string;

  @Column("text", { name: "place_vi", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "Nơi giữ vai trò, theo tên lúc giao; trống: toàn hệ thống · Where, by its name when it was granted; empty: the whole platform",
  })
  placeVi?: string;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: không định hạn · Last day; empty: open" })
  validTo?: string;

  @Column("text", { name: "granted_by" })
  @Field(() => String, { description: "Người giao · Who granted it" })
  grantedBy!: string;

  @Column("timestamptz", { name: "revoked_at", nullable: true })
  @Field(() => DateTime, { nullable: true, description: "Thu hồi lúc; có hiệu lực ngay · When it was revoked; takes effect at once" })
  revokedAt?: Date;

  @Column("text", { name: "revoked_by", nullable: true })
  @Field(() => String, { nullable: true, description: "Người thu hồi · Who revoked it" })
  revokedBy?: string;

  @Column("text", { name: "revoked_for", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do thu hồi · Why it was revoked" })
  revokedFor?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;

  @Related(() => Person, { from: "personId", description: "Người giữ vai trò · The person" })
  person?: Person;

  @Related(() => Committee, { from: "committeeId", description: "Ban Chỉ đạo · The committee" })
  committee?: Committee;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan · The department" })
  department?: Department;

  @Related(() => Area, { from: "areaId", description: "Địa bàn · The area" })
  area?: Area;
}
