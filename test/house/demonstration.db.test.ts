import { configuredPlugins } from "@hoptac/cli";
import { platform } from "@hoptac/testing";

const labelled = async (demonstration: boolean): Promise<unknown[]> => {
  const house = await platform(configuredPlugins, { demonstration });
  try {
    // The demonstration's accounts come with its data.
    const viewer = demonstration ? house.as("truong-ban") : house.stranger;
    const extensions = async (query: string): Promise<object | undefined> => (await viewer.ask(query)).extensions;
    const stream = viewer.live("subscription { live { cooperatives(first: 1) { totalCount } } }");
    const kept = (await stream.next()).extensions;
    await stream.close();
    const answers = [await extensions("{ cooperatives(first: 1) { totalCount } }"), await extensions("{ supportApplications(first: 1) { totalCount } }"), kept];
    expect((await extensions("{ viewer { login } }")) ?? {}).not.toHaveProperty("demonstration");
    return answers.map((one) => (one as { demonstration?: boolean } | undefined)?.demonstration);
  } finally {
    await house.close();
  }
};

test("every answer that may carry demonstration data says so, a kept-open one too; without such data nothing does", async () => {
  expect(await labelled(true)).toEqual([true, true, true]);
  expect(await labelled(false)).toEqual([undefined, undefined, undefined]);
});
