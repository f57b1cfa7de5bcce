import { Cooperative } from "@hoptac/core";
import type { Row, Tx, Values } from "@hoptac/kit";
import type { RegistrationCase } from "./RegistrationCase.js";

/** What accepting a case writes into the register; answers the cooperative it is about. */
export async function enterInRegister(tx: Tx, filed: Row<RegistrationCase>, day: string): Promise<string> {
  if (filed.kind === "FOUND") {
    const founded = await tx.insert(Cooperative, {
      effectiveOn: day,
      nameVi: required(filed.proposedName, filed.number),
      entityType: "COOPERATIVE",
      legalRegime: regimeOn(day),
      legalStatus: "ACTIVE",
      sector: required(filed.proposedSector, filed.number),
      legacyRegistrationNo: filed.number,
      foundedOn: day,
      registeredOn: day,
      firstRegisteredOn: day,
      areaId: filed.areaId,
      ...(filed.proposedAddress ? { address: filed.proposedAddress } : {}),
    });
    return founded.id;
  }
  const cooperative = await tx.require(Cooperative, filed.cooperativeId ?? "");
  await tx.update(Cooperative, cooperative.id, cooperative.version, { ...changesOf(filed, day), effectiveOn: day });
  return cooperative.id;
}

const changesOf = (filed: Row<RegistrationCase>, day: string): Values<Cooperative> => {
  switch (filed.kind) {
    case "CONVERT":
      return { legalRegime: regimeOn(day), registeredOn: day };
    case "SUSPEND":
      return { legalStatus: "SUSPENDED" };
    case "DISSOLVE":
      return { legalStatus: "DISSOLVING" };
    default:
      return {
        ...(filed.proposedName ? { nameVi: filed.proposedName } : {}),
        ...(filed.proposedAddress ? { address: filed.proposedAddress } : {}),
      };
  }
};

/** The database keeps a founding case from lacking these; a row that does is damaged. */
const required = <T>(value: T | undefined, number: string): T => {
  if (value == null) throw new Error(`founding case ${number} lacks its name or sector`);
  return value;
};

/** Law 23/2012/QH13 until 2024-06-30, law 17/2023/QH15 from 2024-07-01. */
const regimeOn = (day: string): "LAW_2012" | "LAW_2023" => (day < "2024-07-01" ? "LAW_2012" : "LAW_2023");
