/* Petitions that raise the same matter: which one leads, which follow, which are likely and may be merged, which are final. */
import { action, words } from "./actions.js";
import { chip, element, facts, section } from "./elements.js";
import { submit } from "./platform.js";
import { moment } from "./times.js";
import { box } from "./work-view.js";

const SHOWN = 5;
const PLACES = { SAME: "同一地点", NEAR: "附近" };

export function relatedView(petition, { followers, duplicates }, reload) {
  const likely = duplicates?.duplicates ?? [];
  const led = followers?.followers ?? [];
  const count = followers?.count ?? 0;
  const finals = duplicates?.finals ?? [];
  if (!petition.lead && count === 0 && likely.length === 0 && finals.length === 0) {
    return null;
  }
  return section(
    "相关信访事项",
    facts([
      ["并入", petition.lead ? element("span", { class: "mb-number" }, petition.lead) : null],
      ["并入本事项的", count > 0 ? `${count} 件` : null],
    ]),
    led.map((one) => line(one, duplicates?.mergeable ? separation(petition, one, reload) : null)),
    finals.length === 0
      ? null
      : element(
          "p",
          { class: "mb-quiet" },
          "同一信访人有已经复核终结的事项；以同一事实和理由再提出的不再受理（《信访工作条例》第三十六条）。",
        ),
    finals.map((one) => line(one)),
    likely.length === 0
      ? null
      : element("p", { class: "mb-quiet" }, "以下事项可能重复。确认是同一事项的，可以并入本事项，由本事项的答复一并答复。"),
    ...shortened(likely.map((one) => suggestion(petition, one, duplicates.mergeable && !petition.lead, reload))),
  );
}

/** The likeliest come first; what follows is there for whoever wants to see it. */
function shortened(suggestions) {
  const further = suggestions.slice(SHOWN);
  return [
    ...suggestions.slice(0, SHOWN),
    further.length === 0
      ? null
      : element("details", { class: "mb-action" }, element("summary", {}, `还有 ${further.length} 件可能重复的`), further),
  ];
}

function line(one, ...more) {
  return box(
    one.title,
    chip(one.statusLabel, "grey"),
    [
      ["编号", element("span", { class: "mb-number" }, one.receiptNumber)],
      ["单位", one.unit.name],
      ["反映时间", moment(one.filedAt)],
    ],
    ...more,
  );
}

function separation(petition, follower, reload) {
  return action(
    "分出",
    "不是同一事项的，分出以后恢复单独办理。",
    [words("reason", "分出的理由")],
    (input) => submit(petition.receiptNumber, `followers/${encodeURIComponent(follower.receiptNumber)}/separation`, input),
    reload,
  );
}

function suggestion(petition, { petition: other, score, samePerson, place, daysApart, textPercent }, mergeable, reload) {
  const why = [
    PLACES[place],
    samePerson ? "同一信访人" : null,
    `相隔 ${daysApart} 天`,
    `文字相似 ${textPercent}%`,
  ];
  return line(
    other,
    element("p", { class: "mb-quiet" }, `相似度 ${score}（满分 100）：${why.filter(Boolean).join("，")}`),
    mergeable
      ? action(
          "并入本事项",
          "并入后由本事项的答复一并答复，对方的任务和时限随之结束；以后可以分出（《信访工作条例》第十九条）。",
          [words("reason", "认为是同一事项的理由")],
          (input) => submit(petition.receiptNumber, "followers", { ...input, receiptNumber: other.receiptNumber }),
          reload,
        )
      : null,
  );
}
