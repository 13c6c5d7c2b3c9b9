/* Chinese for the codes that the platform's answers carry without a label. */

const UNITS_OF_LIMITS = {
  WORKING_DAYS: "个工作日",
  CALENDAR_DAYS: "日（自然日）",
  WORKING_HOURS: "个工作小时",
  HOURS: "小时",
};

const PROCEDURES = { SIMPLIFIED: "简易程序", ORDINARY: "普通程序", URGENT: "紧急程序" };

const PLACES_IN_TABLE = { SUPPLEMENT: "补正", REROUTING: "重新分派" };

const SKIPPED = { WEEKEND: "周末", HOLIDAY: "节假日", PAUSED: "中止计算" };

const REASONS = {
  ...PROCEDURES,
  WEB: "网上",
  LETTER: "来信",
  PHONE: "来电",
  FAX: "传真",
  VISIT: "来访",
  GRID: "网格上报",
  SYSTEM: "系统转入",
  BEYOND_AUTHORITY: "超出本级权限",
  NEEDS_DEPARTMENT: "需要上级部门协同",
  DISPUTE_PERSISTS: "调处后争议仍在",
  MAJOR: "重大、紧急或涉众",
  OTHER: "其他",
  DEADLINE_EXCEEDED: "超过办理时限",
  CO_HANDLING: "吹哨报到",
  EXTENSION: "办理延期",
  BY_RULE: "按规则自动受理",
  STATUTORY_LIMIT: "法定办理时限",
  WRONGLY_ROUTED: "不归本单位办理",
};

const ACTORS = { system: "系统", petitioner: "信访人" };

/** 5 个工作日, of "5 WORKING_DAYS". */
export function limit(text) {
  const [amount, unit] = text.split(" ");
  return `${amount} ${UNITS_OF_LIMITS[unit] ?? unit}`;
}

/** 层级时限表（普通程序、村(社区)）, of "level-limits.dmn ORDINARY/VILLAGE". */
export function basis(text, levels) {
  const statutory = /^statutory-limits\.dmn \w+ (.+)$/.exec(text);
  if (statutory) {
    return statutory[1];
  }
  const found = /^level-limits\.dmn (\w+)\/(\w+)$/.exec(text);
  if (!found) {
    return text;
  }
  const [, procedure, place] = found;
  const where = PLACES_IN_TABLE[place] ?? levels[place] ?? place;
  return `层级时限表（${PROCEDURES[procedure] ?? procedure}、${where}）`;
}

/** Why a day does not count: the holiday's name, or the kind of day. */
export function skipped({ reason, name }) {
  return name || SKIPPED[reason] || reason;
}

export function reason(code) {
  const days = /^DAYS_(\d+)$/.exec(code);
  if (days) {
    return `${days[1]} 日`;
  }
  const share = /^AT_(\d+)_PERCENT$/.exec(code);
  return share ? `时限已过 ${share[1]}%` : (REASONS[code] ?? code);
}

export function actor(name) {
  return ACTORS[name] ?? name;
}

/** 1.5 MB */
export function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
