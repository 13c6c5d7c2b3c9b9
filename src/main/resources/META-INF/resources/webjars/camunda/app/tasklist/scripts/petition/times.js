/* Dates as people here write them, always in the county's time. */

const ZONE = "Asia/Shanghai";
const DAY = 24 * 60 * 60 * 1000;
const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function parts(instant) {
  const found = {};
  for (const { type, value } of PARTS.formatToParts(instant)) {
    found[type] = value;
  }
  return { ...found, year: Number(found.year), month: Number(found.month), day: Number(found.day) };
}

/** 2026年11月27日 15:04 */
export function moment(text) {
  const at = parts(new Date(text));
  return `${at.year}年${at.month}月${at.day}日 ${at.hour}:${at.minute}`;
}

/** 15:04 */
export function hour(instant) {
  const at = parts(instant);
  return `${at.hour}:${at.minute}`;
}

/** The end of a limit; midnight is told as the end of the day before: 2026年11月27日 24:00. */
export function deadline(text) {
  const at = parts(new Date(text));
  if (at.hour !== "00" || at.minute !== "00") {
    return moment(text);
  }
  const last = parts(new Date(new Date(text).getTime() - 1));
  return `${last.year}年${last.month}月${last.day}日 24:00`;
}

/** 10月1日 周四, of a plain date such as 2026-10-01. */
export function day(date) {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();
  return `${month}月${dayOfMonth}日 ${WEEKDAYS[weekday]}`;
}

/** How many midnights lie between two instants. */
export function daysBetween(from, to) {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(instant) {
  const at = parts(instant);
  return Math.round(Date.UTC(at.year, at.month - 1, at.day) / DAY);
}
