import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** A filter that stands in the address, so that it can be sent to somebody and found again. */
export function useAddress(name: string): readonly [value: string, set: (value: string) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const value = new URLSearchParams(search).get(name) ?? "";
  const set = useCallback(
    (next: string) => {
      const params = new URLSearchParams(search);
      if (next === "") params.delete(name);
      else params.set(name, next);
      const text = params.toString();
      navigate(text === "" ? path : `${path}?${text}`, { replace: true });
    },
    [search, path, navigate, name],
  );
  return [value, set];
}
