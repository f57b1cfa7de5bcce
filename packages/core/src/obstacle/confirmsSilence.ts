import { job } from "@hoptac/kit";
import { workSettingsOn } from "../calendar/workCalendar.js";
import { Obstacle } from "./Obstacle.js";
import { confirmsItself } from "./obstacleDays.js";

/** Resolved obstacles about which the cooperative said nothing in the days that the office sets count as confirmed, and are labelled so. */
export const confirmsSilence = job({
  name: "confirmsSilence",
  title: { vi: "Tự động xác nhận khi hợp tác xã không trả lời", en: "Confirms obstacles after silence" },
  at: "00:30",
  run: async (tx, { today }) => {
    const settings = await workSettingsOn(today, tx);
    for (const obstacle of await tx.select(Obstacle, "where t.state = 'RESOLVED' order by t.id")) {
      const on = confirmsItself(obstacle, settings);
      if (on !== undefined && on <= today) {
        await tx.update(Obstacle, obstacle.id, obstacle.version, { state: "CONFIRMED", confirmation: "AUTO", confirmedOn: today });
      }
    }
  },
});
