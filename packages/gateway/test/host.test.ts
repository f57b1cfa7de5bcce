import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

let toy: ToyGateway;
beforeAll(async () => {
  toy = await toyGateway();
});
afterAll(() => toy.close());

const bytes = async (body: object): Promise<{ status: number; headers: Record<string, string>; text: string }> => {
  const response = await fetch(toy.url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const { date: _, "x-request-id": __, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, text: await response.text() };
};

test.each([
  ["a plain question", { query: '{ thing(id: "1") { name } }' }],
  ["a question with a refused field", { query: '{ thing(id: "2") { name refused } }' }],
  ["a variable that is missing", { query: "query($id: ID!) { thing(id: $id) { name } }" }],
  ["one of two operations", { query: '{ thing(id: "3") { name } } query b { other: thing(id: "4") { name } }'.replace("{", "query a {"), operationName: "b" }],
])("asked again, past the host, it is answered byte for byte alike: %s", async (_, body) => {
  const first = await bytes(body);
  expect(first.text).toMatch(/^\{"(data|errors)":/);
  for (let again = 0; again < 3; again += 1) expect(await bytes(body)).toEqual(first);
});
