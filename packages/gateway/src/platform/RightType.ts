import { Field, ObjectType } from "type-graphql";

/** Somebody who holds a right. */
@ObjectType("RightHolder", { description: "Người giữ quyền · Somebody who holds a right" })
export class RightHolder {
  @Field({ description: "Tài khoản · Account" })
  login!: string;
  @Field(() => String, { nullable: true, description: "Chức danh · Title" })
  title: string | undefined;
  @Field(() => [String], { description: "Các vai trò hôm nay · Roles held today" })
  roles!: readonly string[];
}

/** A right that a plugin declares. */
@ObjectType("Right", { description: "Một quyền do phân hệ khai báo · A right that a plugin declares" })
export class RightType {
  @Field({ description: "Mã quyền: phân hệ.tên · Id: plugin.name" })
  id!: string;
  @Field({ description: "Phân hệ khai báo · The plugin that declares it" })
  owner!: string;
  @Field({ description: "Tên quyền bằng tiếng Việt · Title in Vietnamese" })
  titleVi!: string;
  @Field({ description: "Tên quyền bằng tiếng Anh · Title in English" })
  titleEn!: string;
  @Field({ description: "Người hỏi có giữ quyền này không · Whether the viewer holds it" })
  held!: boolean;
}
