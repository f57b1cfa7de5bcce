import { type Context, LocalDate, type Scope, toGlobalId, type Viewer } from "@hoptac/kit";
import { Field, ID, ObjectType } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";

/** Which rows a viewer sees, with ids as clients know them. */
@ObjectType("ViewerScope", { description: "Phạm vi dữ liệu được xem · Which rows the viewer sees" })
export class ViewerScope {
  @Field({ description: "Toàn tỉnh · The whole province" })
  all!: boolean;
  @Field({ description: "Thông tin đăng ký công khai · The public register" })
  register!: boolean;
  @Field(() => [ID], { description: "Địa bàn · Areas" })
  areas!: readonly string[];
  @Field(() => [ID], { description: "Cơ quan · Departments" })
  departments!: readonly string[];
  @Field(() => [ID], { description: "Hợp tác xã · Cooperatives" })
  cooperatives!: readonly string[];
  @Field(() => [ID], { description: "Doanh nghiệp · Enterprises" })
  enterprises!: readonly string[];
}

/** Who asks, as clients see it. */
@ObjectType("Viewer", { description: "Người đang truy cập · Who asks" })
export class ViewerType {
  @Field(() => String, { nullable: true, description: "Tên đăng nhập; trống khi chưa đăng nhập · Login; null without sign-in" })
  login: string | undefined;
  @Field(() => String, { nullable: true, description: "Chức danh · Title" })
  title: string | undefined;
  @Field(() => [String], { description: "Vai trò · Roles" })
  roles!: readonly string[];
  @Field(() => LocalDate, { description: "Hôm nay, theo lịch của hệ thống · Today, by the platform's calendar" })
  today!: string;
  @Field(() => ViewerScope, { description: "Phạm vi dữ liệu · Which rows they see" })
  scope!: ViewerScope;
  @Field(() => [String], { description: "Các quyền được giao · Rights held" })
  permissions!: readonly string[];
}

/** The viewer as the graph's type. */
export const viewerType = (viewer: Viewer, context: Context): ViewerType => ({
  login: viewer.login,
  title: viewer.title,
  roles: viewer.roles,
  today: context.today,
  scope: scopeType(viewer.scope, context),
  permissions: [...viewer.permissions].sort(),
});

function scopeType(scope: Scope, context: Context): ViewerScope {
  const tables = RequestContext.servicesOf(context).tables();
  const globalIds = (kind: "area" | "department" | "cooperative" | "enterprise", ids: readonly string[]): readonly string[] => {
    const type = tables.ownerType(kind);
    return type === undefined ? ids : ids.map((id) => toGlobalId(type, id));
  };
  return {
    all: scope.all,
    register: scope.register,
    areas: globalIds("area", scope.areas),
    departments: globalIds("department", scope.departments),
    cooperatives: globalIds("cooperative", scope.cooperatives),
    enterprises: globalIds("enterprise", scope.enterprises),
  };
}
