import { type Language, PlatformError } from "@hoptac/kit";
import type { RecordCheck, RecordSeal } from "@hoptac/store";

/** What a check of the audit entries says on the terminal. */
export function checkReport({ entries, edited, missing, end }: RecordCheck, language: Language): readonly string[] {
  const vi = language === "vi";
  const noted = `${end.position}:${end.seal}`;
  const faults = [
    ...edited.map((place) => (vi ? `Mục ${place}, hoặc mục ngay trước, đã bị sửa` : `Entry ${place}, or the one before it, was edited`)),
    ...missing.map(([from, to]) => {
      const which = from === to ? `${from}` : `${from}–${to}`;
      return vi ? `Mục ${which} đã bị xóa` : `Entry ${which} is missing`;
    }),
  ];
  if (faults.length > 0) {
    return [...faults, vi ? "Hãy đối chiếu với bản sao lưu trước thời điểm của các mục này" : "Compare with a backup from before these entries"];
  }
  return [
    vi
      ? `${entries} mục nguyên vẹn. Hãy ghi lại dấu này ở nơi khác: ${noted}; lần sau: hoptac audit verify --from ${noted}`
      : `${entries} entries are whole. Note this seal elsewhere: ${noted}; next time: hoptac audit verify --from ${noted}`,
  ];
}

/** A seal as it was printed. */
export function sealOf(text: string): RecordSeal {
  const [, position, seal] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (position === undefined || seal === undefined) {
    throw new PlatformError("INVALID_INPUT", {
      vi: `--from ${text}: cần <vị trí>:<64 chữ số thập lục phân> như lệnh này đã in ra`,
      en: `--from ${text}: expected <position>:<64 hexadecimal digits> as this command printed it`,
    });
  }
  return { position: Number(position), seal };
}
