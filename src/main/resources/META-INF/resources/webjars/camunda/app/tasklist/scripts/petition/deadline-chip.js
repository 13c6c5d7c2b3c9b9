/* The chip that says how long there is left. */
import { chip } from "./elements.js";
import { now } from "./now.js";
import { daysBetween, deadline } from "./times.js";

/** Words and tone for a due time; a limit that ends at midnight belongs to the day before. */
export function timeLeft(dueAt, at = now()) {
  const due = new Date(dueAt);
  const last = new Date(due.getTime() - 1);
  if (due <= at) {
    const days = daysBetween(last, at);
    return { text: days > 0 ? `已超期 ${days} 天` : "已超期", tone: "red" };
  }
  const days = daysBetween(at, last);
  if (days === 0) {
    return { text: `今天 ${deadline(dueAt).split(" ")[1]} 到期`, tone: "orange" };
  }
  if (days === 1) {
    return { text: "明天到期", tone: "orange" };
  }
  return { text: `还剩 ${days} 天`, tone: days <= 3 ? "yellow" : "green" };
}

export function deadlineChip(dueAt) {
  const { text, tone } = timeLeft(dueAt);
  const made = chip(text, tone);
  made.title = `截止 ${deadline(dueAt)}`;
  return made;
}
