import { type Client, createClient, type SessionQuery, SignInDemoDocument } from "@hoptac/client";
import { createContext, useContext } from "react";

export type Language = "vi" | "en";

/** How this account reaches the gateway: the live client, and files, which go over plain HTTP. */
export interface Line {
  readonly client: Client;
  /** `fetch` of one of the gateway's own paths, signed in and in the account's language. */
  fetch(path: string, init?: { readonly method?: string; readonly body?: Blob }): Promise<Response>;
}

/** What a page of this application may use: the client of whoever is signed in, and the language. */
export interface Session extends Line {
  readonly language: Language;
  /** Of the demonstration; empty without sign-in. */
  readonly login: string;
  /** What the viewer may do, by id of the right. */
  readonly permissions: ReadonlySet<string>;
  /** The bodies that the viewer belongs to. */
  readonly departments: readonly string[];
  /** The sheets that the viewer may import or export. */
  readonly sheets: SessionQuery["sheets"];
  /** The platform's day, `YYYY-MM-DD`. */
  readonly today: string;
  signIn(login: string): void;
  setLanguage(language: Language): void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is for what is inside of <App>");
  return session;
}

/** A line that signs in as an account of the demonstration, again whenever its token is refused. */
export function lineFor(login: string, language: Language): Line {
  const stranger = createClient({ url: "/graphql", language });
  const plain = (path: string, init: RequestInit, token?: string): Promise<Response> =>
    fetch(path, { ...init, headers: { "accept-language": language, ...(token ? { authorization: `Bearer ${token}` } : {}) } });
  if (login === "") return { client: stranger, fetch: (path, init = {}) => plain(path, init) };
  let token: Promise<string | undefined> | undefined;
  const fresh = async (): Promise<string | undefined> => {
    const { data, errors } = await stranger.mutate(SignInDemoDocument, { login });
    if (!data) throw new Error(errors?.[0]?.message ?? "the gateway did not answer the sign-in");
    return data.signInDemo.token;
  };
  const authorization = async (refused?: string): Promise<string | undefined> => {
    const known = await token?.catch(() => undefined);
    if (known === undefined || known === refused) token = fresh();
    return token;
  };
  return {
    client: createClient({ url: "/graphql", language, authorization }),
    fetch: async (path, init = {}) => {
      const first = await authorization();
      const answer = await plain(path, init, first);
      return answer.status === 401 ? plain(path, init, await authorization(first)) : answer;
    },
  };
}

/** A choice that outlives the page; where the browser keeps nothing, it does not. */
export function kept(key: string, otherwise: string): string {
  try {
    return localStorage.getItem(key) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A private window: the choice lasts as long as the page.
  }
}
