import { registrationFlow } from "../src/registration/registrationFlow.js";
import { checkFiling } from "../src/registration/registrationRules.js";

const fields = (work: () => void): string[] => {
  try {
    work();
  } catch (error) {
    return (error as { details: { fields?: { path: string }[] } }).details.fields?.map((field) => field.path) ?? ["?"];
  }
  return [];
};

describe("registration rules", () => {
  test("a case that needs changes is filed again and then accepted", () => {
    expect(
      ["askRegistrationChanges", "refileRegistrationCase", "acceptRegistrationCase"].reduce(
        (state, step) => registrationFlow.after(step as "askRegistrationChanges", state),
        "FILED",
      ),
    ).toBe("ACCEPTED");
  });

  test.each([
    ["acceptRegistrationCase", "CHANGES_ASKED"],
    ["acceptRegistrationCase", "ACCEPTED"],
    ["refuseRegistrationCase", "ACCEPTED"],
    ["refileRegistrationCase", "REFUSED"],
    ["askRegistrationChanges", "CHANGES_ASKED"],
  ] as const)("%s does not start from %s", (step, state) => {
    expect(() => registrationFlow.after(step, state)).toThrow();
  });

  test("a founding case brings a name and no cooperative; every other case brings its cooperative", () => {
    expect(fields(() => checkFiling({ kind: "FOUND", proposedName: "Hợp tác xã mới", proposedSector: "AGRICULTURE" }))).toEqual([]);
    expect(fields(() => checkFiling({ kind: "FOUND", proposedName: "Hợp tác xã mới" }))).toEqual(["input.proposedSector"]);
    expect(fields(() => checkFiling({ kind: "FOUND" }))).toEqual(["input.proposedName"]);
    expect(fields(() => checkFiling({ kind: "FOUND", cooperativeId: "x", proposedName: "y" }))).toEqual(["input.cooperativeId"]);
    expect(fields(() => checkFiling({ kind: "DISSOLVE" }))).toEqual(["input.cooperativeId"]);
    expect(fields(() => checkFiling({ kind: "DISSOLVE", cooperativeId: "x" }))).toEqual([]);
  });

  test("a change says what changes", () => {
    expect(fields(() => checkFiling({ kind: "CHANGE", cooperativeId: "x" }))).toEqual(["input.proposedName"]);
    expect(fields(() => checkFiling({ kind: "CHANGE", cooperativeId: "x", proposedAddress: "Thôn 2" }))).toEqual([]);
  });
});
