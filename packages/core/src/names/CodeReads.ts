import { BatchField, type Context, type Language, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { DerivedFact } from "../facts/CooperativeFacts.js";
import { codeCheck } from "../law/codeCheck.js";
import { type LawParameters, parametersOn } from "../law/parametersOn.js";

const WARNING =
  "Cảnh báo khi chữ số cuối của mã không khớp, có thể do gõ nhầm; không từ chối · A warning where the last digit does not fit: maybe mistyped, never refused";

/** Codes that may be mistyped. */
@Resolver(() => Cooperative)
export class CooperativeCodeCheck {
  @BatchField(() => DerivedFact, { description: WARNING })
  async codeCheck(cooperatives: readonly Row<Cooperative>[], { db, today, language }: Context): Promise<readonly DerivedFact[]> {
    const law = await parametersOn(today, db);
    return cooperatives.map(({ code }) => told(code ?? undefined, law, language));
  }
}

/** The same of tax codes of enterprises. */
@Resolver(() => Enterprise)
export class EnterpriseCodeCheck {
  @BatchField(() => DerivedFact, { description: WARNING })
  async codeCheck(enterprises: readonly Row<Enterprise>[], { db, today, language }: Context): Promise<readonly DerivedFact[]> {
    const law = await parametersOn(today, db);
    return enterprises.map(({ taxCode }) => told(taxCode, law, language));
  }
}

function told(code: string | undefined, law: LawParameters, language: Language): DerivedFact {
  const found = code === undefined ? undefined : codeCheck(code, law);
  if (!found)
    return { reason: { vi: "Không có mã mười chữ số, hoặc chưa có quy tắc kiểm tra", en: "There is no code of ten digits, or no rule to check it" }[language] };
  const { kept: holds, due, by } = found;
  const fits = { vi: "Chữ số cuối khớp", en: "The last digit fits" };
  const call = due === undefined ? { vi: "không có mã nào bắt đầu như vậy", en: "no code begins so" } : { vi: `cần ${due}`, en: `it should be ${due}` };
  const not = {
    vi: `Chữ số cuối không khớp (${call.vi}); hãy đối chiếu giấy chứng nhận`,
    en: `The last digit does not fit (${call.en}): compare with the certificate`,
  };
  return { holds, reason: (holds ? fits : not)[language], basis: by.basis, evidence: by.evidence };
}
