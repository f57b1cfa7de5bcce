import { Anyone, type Context, notFound, PerPerson, PlatformError } from "@hoptac/kit";
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import { ViewerType, viewerType } from "./ViewerType.js";

/** An account of the demonstration. */
@ObjectType("DemoAccount", { description: "Tài khoản trình diễn · An account of the demonstration" })
export class DemoAccountType {
  @Field({ description: "Tên đăng nhập · Login" })
  login!: string;
  @Field({ description: "Chức danh · Title" })
  title!: string;
}

/** What signing in answers. */
@ObjectType({ description: "Kết quả đăng nhập · What signing in answers" })
export class SignInPayload {
  @Field({ description: "Mã gửi kèm ở tiêu đề Authorization: Bearer … · To be sent as Authorization: Bearer …" })
  token!: string;
  @Field(() => ViewerType, { description: "Người vừa đăng nhập · Who signed in" })
  viewer!: ViewerType;
}

/** Who asks, and how the demonstration's accounts sign in. */
@Resolver()
export class SignInResolver {
  @PerPerson()
  @Query(() => ViewerType, { description: "Người đang truy cập, quyền và phạm vi · Who asks, with rights and scope" })
  viewer(@Ctx() context: Context): ViewerType {
    return viewerType(context.viewer, context);
  }

  @Query(() => [DemoAccountType], { description: "Các tài khoản trình diễn; trống khi không mở · The demonstration's accounts; empty when it is not open" })
  async demoAccounts(@Ctx() context: Context): Promise<DemoAccountType[]> {
    const { demo, signIn } = RequestContext.servicesOf(context);
    return demo ? (await signIn.demoAccounts(RequestContext.platformOf(context))).map(({ login, title }) => ({ login, title: title[context.language] })) : [];
  }

  @Anyone()
  @Mutation(() => SignInPayload, { description: "Đăng nhập bằng tài khoản trình diễn · Sign in with an account of the demonstration" })
  async signInDemo(
    @Arg("login", () => String, { description: "Một tên trong demoAccounts · One of demoAccounts" }) login: string,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    const { demo, signIn } = RequestContext.servicesOf(context);
    if (!demo) {
      throw new PlatformError("FORBIDDEN", {
        vi: "Đăng nhập trình diễn không mở ở đây; hãy đăng nhập bằng tài khoản được cấp",
        en: "The demonstration's sign-in is not open here: sign in with the account you were given",
      });
    }
    const known = await signIn.isDemoAccount(login);
    const viewer = known ? await signIn.viewerOf(login) : undefined;
    if (!viewer) throw notFound({ vi: "tài khoản trình diễn", en: "demonstration account" }, `"${login}"`);
    return { token: await demo.sign(login), viewer: viewerType(viewer, context) };
  }
}
