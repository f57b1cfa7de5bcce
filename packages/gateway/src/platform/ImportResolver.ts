import { Anyone, type Context, PlatformError } from "@hoptac/kit";
import { Arg, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import type { Progress } from "../imports/ImportRecord.js";
import type { Importer } from "../imports/Imports.js";
import { officeSheets } from "../imports/officeSheets.js";
import { ApplyImportInput, ImportPayload, ImportProgressType, ImportType, importType, OfficeSheetType, PreviewImportInput } from "./ImportType.js";

const OWN_ID = "Mã lần nhập của chính mình · Id of an import of one's own";

/** Workbooks into the register: looked at, then applied. The right depends on the sheet, so it is asked for with it, not by `@Can`. */
@Resolver()
export class ImportResolver {
  @Query(() => [OfficeSheetType], { description: "Các bảng tính mà người xem được nhập hoặc xuất · The sheets that the viewer may import or export" })
  sheets(@Ctx() context: Context): OfficeSheetType[] {
    const { permissions } = context.viewer;
    return officeSheets(RequestContext.servicesOf(context).composition())
      .map(({ sheet, import: mayImport, export: mayExport = mayImport }) => ({
        name: sheet.name,
        title: sheet.title[context.language],
        mayImport: permissions.has(mayImport.id),
        mayExport: permissions.has(mayExport.id),
      }))
      .filter((sheet) => sheet.mayImport || sheet.mayExport);
  }

  @Query(() => ImportType, { name: "import", description: "Một lần nhập của mình · An import of one's own" })
  async ownImport(@Arg("id", () => ID, { description: OWN_ID }) id: string, @Ctx() context: Context): Promise<ImportType> {
    return importType(await RequestContext.servicesOf(context).imports.of(importer(context).viewer.login, id), context.language);
  }

  @Anyone()
  @Mutation(() => ImportPayload, {
    description: "Xem trước: đếm, nêu mọi ô sai và dòng đã cũ, không ghi gì · Preview: counts, every bad cell and stale row; writes nothing",
  })
  async previewImport(
    @Arg("input", () => PreviewImportInput, { description: "Tệp và bảng · File and sheet" }) input: PreviewImportInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    const record = await RequestContext.servicesOf(context).imports.preview(importer(context), input.sheet, input.file);
    return { record: importType(record, context.language) };
  }

  @Anyone()
  @Mutation(() => ImportPayload, {
    description: "Ghi đúng những gì đã xem trước, tất cả hoặc không gì; ghi hai lần như một · Applies what was previewed, all or nothing; twice is once",
  })
  async applyImport(
    @Arg("input", () => ApplyImportInput, { description: "Lần nhập · The import" }) input: ApplyImportInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    const record = await RequestContext.servicesOf(context).imports.apply(importer(context), input.id, input.leaveStaleRowsOut ?? false);
    return { record: importType(record, context.language) };
  }

  @Subscription(() => ImportProgressType, {
    description: "Tiến độ của một lần nhập, đến khi xong · Progress of an import, until it ends",
    subscribe: ({ args, context }: { args: { id: string }; context: Context }) =>
      RequestContext.servicesOf(context).imports.progress(importer(context).viewer.login, args.id),
  })
  importProgress(@Arg("id", () => ID, { description: OWN_ID }) _id: string, @Root() progress: Progress): ImportProgressType {
    return progress;
  }
}

function importer({ viewer, requestId, today }: Context): Importer {
  const { login } = viewer;
  if (login === undefined) throw new PlatformError("UNAUTHENTICATED");
  return { viewer: { ...viewer, login }, requestId, today };
}
