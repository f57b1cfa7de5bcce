import type { Scope } from "@hoptac/kit";
import { inCharge } from "../src/cooperative/inCharge.js";

const nothing: Scope = { all: false, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] };
const cooperative = { id: "c1", areaId: "a1" };

describe("being in charge of a cooperative", () => {
  test("the province, the officer of its area and the cooperative itself are", () => {
    expect(inCharge({ ...nothing, all: true }, cooperative)).toBe(true);
    expect(inCharge({ ...nothing, areas: ["a1"] }, cooperative)).toBe(true);
    expect(inCharge({ ...nothing, cooperatives: ["c1"] }, cooperative)).toBe(true);
  });

  test("who only sees it in the register is not, nor is another district or another cooperative", () => {
    expect(inCharge(nothing, cooperative)).toBe(false);
    expect(inCharge({ ...nothing, areas: ["a2"], cooperatives: ["c2"] }, cooperative)).toBe(false);
  });
});
