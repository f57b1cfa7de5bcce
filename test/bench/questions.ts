/** One question, asked of all three servers: as GraphQL, and as the one SQL statement that builds the whole answer as JSON text. */
export interface Question {
  readonly name: string;
  readonly graphql: string;
  readonly sql: string;
}

const FROM_60 = "from (select * from core.cooperative order by code asc nulls last, id limit 60) c";

/** The four questions of the bench. The SQL is the limit: nothing that speaks GraphQL can do less. */
export const QUESTIONS: readonly Question[] = [
  {
    name: "one cooperative",
    graphql: '{ cooperative(code: "CODE") { code nameVi legalStatus area { nameVi } } }',
    sql: `select json_build_object('data', json_build_object('cooperative', json_build_object(
        'code', c.code, 'nameVi', c.name_vi, 'legalStatus', c.legal_status, 'area', json_build_object('nameVi', a.name_vi))))::text as answer
      from core.cooperative c join core.area a on a.id = c.area_id where c.code = 'CODE'`,
  },
  {
    name: "sixty with related lists",
    graphql: `{ cooperatives(first: 60) { nodes { code nameVi legalStatus area { nameVi }
      largeFields { name areaHa state } supportApplications { number requestedAmount state } } } }`,
    sql: `select json_build_object('data', json_build_object('cooperatives', json_build_object('nodes', json_agg(json_build_object(
        'code', c.code, 'nameVi', c.name_vi, 'legalStatus', c.legal_status,
        'area', (select json_build_object('nameVi', a.name_vi) from core.area a where a.id = c.area_id),
        'largeFields', coalesce((select json_agg(json_build_object('name', f.name, 'areaHa', f.area_ha::text, 'state', f.state) order by f.name, f.id)
          from agriculture.large_field f where f.cooperative_id = c.id), '[]'),
        'supportApplications', coalesce((select json_agg(json_build_object('number', s.number, 'requestedAmount', s.requested_amount::text, 'state', s.state)
          order by s.submitted_on desc, s.id) from finance.support_application s where s.cooperative_id = c.id), '[]')
      ) order by c.code, c.id))))::text as answer ${FROM_60}`,
  },
  {
    name: "counts of the dashboard",
    graphql: `{ cooperatives(first: 1) { totalCount } active: cooperatives(first: 1, filter: { legalStatus: { eq: ACTIVE } }) { totalCount }
      running: largeFields(first: 1, filter: { state: { eq: SEASON_RUNNING } }) { totalCount } supportApplications(first: 1) { totalCount } }`,
    sql: `select json_build_object('data', json_build_object(
        'cooperatives', json_build_object('totalCount', (select count(*) from core.cooperative)),
        'active', json_build_object('totalCount', (select count(*) from core.cooperative where legal_status = 'ACTIVE')),
        'running', json_build_object('totalCount', (select count(*) from agriculture.large_field where state = 'SEASON_RUNNING')),
        'supportApplications', json_build_object('totalCount', (select count(*) from finance.support_application))))::text as answer`,
  },
  {
    name: "twenty, three levels deep",
    graphql: `{ cooperatives(first: 20) { nodes { code largeFields { name product { nameVi } seasons { name areaHa yieldPerHa } } } } }`,
    sql: `select json_build_object('data', json_build_object('cooperatives', json_build_object('nodes', json_agg(json_build_object(
        'code', c.code,
        'largeFields', coalesce((select json_agg(json_build_object('name', f.name, 'product', json_build_object('nameVi', p.name_vi),
            'seasons', coalesce((select json_agg(json_build_object('name', s.name, 'areaHa', s.area_ha::text, 'yieldPerHa', s.yield_per_ha::text) order by s.starts_on, s.id)
              from agriculture.field_season s where s.large_field_id = f.id), '[]')) order by f.name, f.id)
          from agriculture.large_field f join core.product p on p.id = f.product_id where f.cooperative_id = c.id), '[]')
      ) order by c.code, c.id))))::text as answer from (select * from core.cooperative order by code asc nulls last, id limit 20) c`,
  },
];

/** A question for one code that stands in the data. */
export const about = (question: Question, code: string): Question => ({
  ...question,
  graphql: question.graphql.replace("CODE", code),
  sql: question.sql.replace("'CODE'", `'${code}'`),
});
