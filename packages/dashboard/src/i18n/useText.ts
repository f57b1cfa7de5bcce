import { useIntl } from "react-intl";
import type { MessageId } from "./vi.js";

/** Words of the page, by id. */
export function useText(): (id: MessageId, values?: Readonly<Record<string, string | number>>) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}

/** `20/07/2017` in Vietnamese, `20 Jul 2017` in English; of a day, whatever the browser's zone. */
export function useDay(): (day: string) => string {
  const intl = useIntl();
  return (day) => intl.formatDate(`${day}T00:00:00Z`, { timeZone: "UTC", day: "2-digit", month: intl.locale === "vi" ? "2-digit" : "short", year: "numeric" });
}

/** A moment in the province's time. */
export function useMoment(): (moment: string) => string {
  const intl = useIntl();
  return (moment) => intl.formatDate(moment, { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" });
}
