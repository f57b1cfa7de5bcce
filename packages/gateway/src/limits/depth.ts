import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** Levels of fields below a selection set, through fragments; each fragment is counted once. A cycle adds nothing: validation refuses it. */
export function depthOf(selectionSet: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const depth = fragment ? below(fragment.selectionSet) : 0;
    known.set(name, depth);
    return depth;
  };
  const below = (set: SelectionSetNode): number => {
    let deepest = 0;
    for (const selection of set.selections) {
      let depth: number;
      if (selection.kind === Kind.FIELD) depth = 1 + (selection.selectionSet ? below(selection.selectionSet) : 0);
      else if (selection.kind === Kind.INLINE_FRAGMENT) depth = below(selection.selectionSet);
      else depth = ofFragment(selection.name.value);
      if (depth > deepest) deepest = depth;
    }
    return deepest;
  };
  return below(selectionSet);
}
