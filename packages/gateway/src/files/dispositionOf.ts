const LONGEST = 120;
const NAMELESS = "tai-lieu";
/** What no file system or header takes, and what would hide the ending: separators, quotes, control and direction characters. */
const UNWANTED = /[\p{Cc}\p{Cf}\\/:*?"<>|%;]+/gu;

/** `Content-Disposition` of a download: a title as its name, for old clients once more in ASCII (RFC 6266). */
export function dispositionOf(title: string, ending: string, inline: boolean): string {
  const clean = title
    .normalize("NFC")
    .replace(UNWANTED, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[. ]+/, "");
  const name = [...clean].slice(0, LONGEST).join("").trim() || NAMELESS;
  const plain = name
    .normalize("NFD")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\x20-\x7e]/g, "")
    .trim();
  const encoded = encodeURIComponent(`${name}.${ending}`).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? "inline" : "attachment"}; filename="${plain || NAMELESS}.${ending}"; filename*=UTF-8''${encoded}`;
}
