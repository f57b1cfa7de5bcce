/**
 * Which reminder is due when so many working days are left: the closest of those that were reached, by its number of days; `undefined` when none was. `atFirst`:
 * working days that there were when it became somebody's work, so that what begins inside of the time for a reminder is not reminded of at once.
 */
export function reminderBefore(left: number, atFirst: number, reminders: readonly number[]): number | undefined {
  const reached = reminders.filter((days) => left <= days);
  const closest = reached.length === 0 ? undefined : Math.min(...reached);
  return closest !== undefined && atFirst > closest ? closest : undefined;
}
