import type { DataFile } from "@hoptac/kit";

/** Under which name a database remembers that it has loaded a plugin's file. */
export const dataFileName = ({ sheet, file }: DataFile): string => `${sheet.name}/${file.pathname.slice(file.pathname.lastIndexOf("/") + 1)}`;
