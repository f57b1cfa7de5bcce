import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { half, useTypeWords } from "../i18n/useWords.js";

/** Chooses one state of a workflow. */
export function StateFilter({ of, value, set }: { readonly of: string; readonly value: string; set(value: string): void }) {
  const text = useText();
  const { language } = useSession();
  const states = useTypeWords(of)?.enumValues ?? [];
  return (
    <label>
      {text("obstacles.state")}{" "}
      <select value={value} onChange={({ target }) => set(target.value)}>
        <option value="">{text("cooperatives.all")}</option>
        {states.map(({ name, description }) => (
          <option key={name} value={name}>
            {half(description, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
