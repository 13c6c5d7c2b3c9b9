/* Chinese for the codes that the platform's answers carry without a label. */

const UNITS_OF_LIMITS = {
  WORKING_DAYS: "个工作日",
  CALENDAR_DAYS: "日（自然日）",
  WORKING_HOURS: "个工作小时",
  HOURS: "小时",
};

const PROCEDURES = { SIMPLIFIED: "简易程序", ORDINARY: "普通程序", URGENT: "紧急程序" };

const PLACES_IN_TABLE = { SUPPLEMENT: "补正", REROUTING: "重新分派" };

const STEPS_OF_APPEALS = {
  REVIEW_WINDOW: "请求复查",
  REVIEW: "复查",
  RE_REVIEW_WINDOW: "请求复核",
  RE_REVIEW: "复核",
  RECHECK: "回访核查",
};

const RUNGS = {
  REMIND: "提醒",
  URGE: "催办",
  SUPERVISE: "督办",
  ESCALATED_SUPERVISION: "提级督办",
  PUBLIC_LISTING: "公开通报",
};

/** Where no row of it has a name of its own. */
const TABLES = { "accompaniment-limits": "配合程序期限表", "statutory-limits": "法定期限表" };

const REASONS_OF_RESTS = { HEARING: "听证", SUPPLEMENT: "等待补正" };

const SKIPPED = { WEEKEND: "周末", HOLIDAY: "节假日", PAUSED: "中止计算" };

/** 5 个工作日, of "5 WORKING_DAYS". */
export function limit(text) {
  const [amount, unit] = text.split(" ");
  return `${amount} ${UNITS_OF_LIMITS[unit] ?? unit}`;
}

/** 层级时限表（普通程序、村(社区)）, of "level-limits.dmn ORDINARY/VILLAGE". */
export function basis(text, levels) {
  const appeal = /^appeal-limits\.dmn (\w+)$/.exec(text);
  if (appeal) {
    return `复查复核期限表（${STEPS_OF_APPEALS[appeal[1]] ?? appeal[1]}）`;
  }
  const rung = /^supervision-ladder\.dmn (\w+)$/.exec(text);
  if (rung) {
    return `督办阶梯表（${RUNGS[rung[1]] ?? rung[1]}）`;
  }
  const article = /^[\w-]+\.dmn \w+ (《.+)$/.exec(text);
  if (article) {
    return article[1];
  }
  const found = /^level-limits\.dmn (\w+)\/(\w+)(，.+)?$/.exec(text);
  if (!found) {
    return TABLES[/^([\w-]+)\.dmn/.exec(text)?.[1]] ?? text;
  }
  const [, procedure, place, shortened] = found;
  const where = PLACES_IN_TABLE[place] ?? levels[place] ?? place;
  return `层级时限表（${PROCEDURES[procedure] ?? procedure}、${where}）${shortened ?? ""}`;
}

const POSTS = { handler: "经办人", head: "负责人", registrar: "登记员", supervisor: "督办员", mediator: "调解员" };

/** 调解员, of the group 990681101201.mediator, which has no name where nobody holds the post; nothing where all have one. */
export function postsOf(text) {
  const parts = text.split(", ");
  const said = parts.map((part) => POSTS[/^\d{12}\.(\w+)$/.exec(part)?.[1]] ?? part);
  return said.some((post, n) => post !== parts[n]) ? [...new Set(said)].join("、") : undefined;
}

/** Why a clock rested. */
export function rested(reason) {
  return REASONS_OF_RESTS[reason] ?? "";
}

/** Why a day does not count: the holiday's name, or the kind of day. */
export function skipped({ reason, name }) {
  return name || SKIPPED[reason] || reason;
}

/** 1.5 MB */
export function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
