import { Link } from "wouter";
import { useText } from "../i18n/useText.js";

export function NotFound() {
  const text = useText();
  return (
    <section>
      <h1>{text("app.notFound")}</h1>
      <Link href="/">{text("app.back")}</Link>
    </section>
  );
}
