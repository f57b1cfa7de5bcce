/**
 * A Vietnamese name as people type it in a search: no accents, no capitals, one space between words ("Hoà Phát" and "HÒA PHÁT" → "hoa phat").
 * Different names share a key (Thanh Hải, Thành Hải), so it finds but never identifies. The database computes the same for every row (`core.search_key`).
 */
export const searchKey = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
