/* Everything about a petition on one page. */
import { action, file } from "./actions.js";
import { clocksView } from "./clocks-view.js";
import { deadlineChip } from "./deadline-chip.js";
import { chip, element, facts, section } from "./elements.js";
import { historyView } from "./history-view.js";
import { lettersView } from "./letters-view.js";
import { levelsView } from "./levels-view.js";
import { nearView, wishesView } from "./near-view.js";
import { notesView } from "./notes-view.js";
import { attachmentAddress, upload } from "./platform.js";
import { reclassifyView } from "./reclassify-view.js";
import { recusalView } from "./recusal-view.js";
import { relatedView } from "./related-view.js";
import { replyView } from "./reply-view.js";
import { reviewsView } from "./reviews-view.js";
import { otherCategory, suggestedCategory } from "./suggested-category.js";
import { listingsView, supervisionView } from "./supervision-view.js";
import { moment } from "./times.js";
import { size } from "./words.js";
import { workView } from "./work-view.js";

const PHOTOS = ["image/jpeg", "image/png", "image/webp"];
const TONES = { RED: "red", ORANGE: "orange", YELLOW: "yellow", BLUE: "blue" };

/** @param reload reads everything again after something was done */
export function petitionView({ petition, events, names, parts }, reload) {
  return element(
    "article",
    { class: "mb-petition" },
    head(petition),
    section("反映内容", element("p", { class: "mb-words" }, petition.content)),
    replyView(petition),
    reviewsView(petition.reviews ?? []),
    notesView(petition, events, reload),
    workView(parts),
    wishesView(parts.wishes, events),
    supervisionView(petition, parts.supervisions, reload),
    listingsView(parts["public-listings"]),
    recusalView(petition, parts["recusal-requests"], reload),
    reclassifyView(petition, reload),
    section("基本情况", about(petition, names, parts["category-suggestions"]?.suggestions ?? [], reload), otherCategory(petition, reload)),
    people(petition),
    nearView(parts["near-helpers"]),
    relatedView(petition, parts, reload),
    clocksView(petition.clocks ?? [], names),
    attachments(petition, reload),
    lettersView(petition, parts.letters),
    levelsView(events),
    events.length === 0 ? null : historyView(events, names),
  );
}

function head(petition) {
  return element(
    "header",
    {},
    element("h3", {}, petition.title),
    element(
      "p",
      { class: "mb-chips" },
      element("span", { class: "mb-number" }, petition.receiptNumber),
      petition.dueAt ? deadlineChip(petition.dueAt) : null,
      petition.overdue ? chip("已超期", "red") : null,
      petition.colour ? chip(petition.colourLabel, TONES[petition.colour] ?? "grey") : null,
      chip(petition.statusLabel, "grey"),
      petition.unattended ? chip("本级暂无经办人", "red") : null,
      petition.confidential ? chip("要求保密", "red") : null,
    ),
  );
}

function about(petition, names, suggestions, reload) {
  const place = [names.units[petition.areaCode] ?? petition.areaCode, petition.address];
  return facts([
    ["地点", place.filter(Boolean).join("　")],
    ["位置", petition.location ? `北纬 ${petition.location.latitude}，东经 ${petition.location.longitude}` : null],
    ["类别", petition.category],
    ["建议类别", suggestions.length === 0 ? null : suggestions.map((one) => suggestedCategory(petition, one, reload))],
    ["目的", petition.purposeLabel],
    ["来源", petition.channelLabel],
    ["程序", petition.procedureLabel],
    ["目前单位", [petition.unit?.name, petition.levelLabel].filter(Boolean).join(" · ")],
    ["人数", petition.headcount ? `${petition.headcount} 人` : null],
    ["被反映对象", (petition.against ?? []).map(({ name }) => name).join("、")],
    ["反映时间", moment(petition.filedAt)],
    ["登记时间", petition.registeredAt ? moment(petition.registeredAt) : null],
  ]);
}

function people(petition) {
  if (petition.anonymous) {
    return section("信访人", element("p", {}, "匿名反映"));
  }
  const petitioners = petition.petitioners ?? [];
  if (petitioners.length === 0) {
    return section("信访人", element("p", { class: "mb-quiet" }, "没有登记信访人。"));
  }
  return section("信访人", petitioners.map(person));
}

function person({ name, phone, idNumber, address, representative }) {
  return facts([
    ["姓名", representative ? element("span", {}, name, " ", chip("代表", "grey")) : name],
    ["电话", phone ? element("a", { href: `tel:${phone}` }, phone) : null],
    ["身份证号", idNumber],
    ["住址", address],
  ]);
}

function attachments(petition, reload) {
  const files = petition.attachments ?? [];
  const held =
    files.length === 0
      ? element("p", { class: "mb-quiet" }, "没有附件。")
      : element(
          "ul",
          {},
          files.map((one) => element("li", {}, small(petition, one), download(petition, one), ` ${size(one.size)} `, supplement(one))),
        );
  return section("附件", held, petition.links?.attachments ? scan(petition, reload) : null);
}

function scan({ receiptNumber }, reload) {
  return action(
    "增加附件",
    "来信、来访的纸质材料请扫描后附上。",
    [file("file", "文件（图片、PDF 或文档）", "image/*,application/pdf,.doc,.docx")],
    (input) => upload(receiptNumber, input.file),
    reload,
  );
}

/** Of a photo; not of a secret matter, each look at which is on record. */
function small({ receiptNumber, confidential, purpose }, { id, fileName, mediaType }) {
  if (confidential || purpose === "REPORT" || !PHOTOS.includes(mediaType)) {
    return null;
  }
  const source = `${attachmentAddress(receiptNumber, id)}/thumbnail`;
  const picture = element("img", { class: "mb-thumbnail", src: source, alt: fileName, loading: "lazy" });
  picture.addEventListener("error", () => picture.remove());
  return picture;
}

function download(petition, { id, fileName }) {
  return element("a", { href: attachmentAddress(petition.receiptNumber, id), download: fileName }, fileName);
}

function supplement(file) {
  return file.supplement ? chip("补正材料", "grey") : null;
}
