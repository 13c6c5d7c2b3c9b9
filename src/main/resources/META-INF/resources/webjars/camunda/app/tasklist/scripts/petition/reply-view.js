/* What the petitioner was told, and what he thinks of it. */
import { element, facts, section } from "./elements.js";
import { moment } from "./times.js";

/** Where the reply alone says everything, there is no opinion beside it. */
export function replyView(petition) {
  return [
    petition.reply ? section("书面答复", element("p", { class: "mb-words" }, petition.reply)) : null,
    petition.opinion?.facts ? section("处理意见", opinion(petition.opinion)) : null,
    petition.served
      ? section("送达信访人", element("p", {}, `${petition.served.byLabel}，${moment(petition.served.at)}`))
      : null,
    ratings(petition),
  ];
}

/** Of several petitioners each says his own. */
function ratings({ rating: first, ratings: all, petitioners = [] }) {
  const given = all ?? (first ? [first] : []);
  if (given.length === 0) {
    return null;
  }
  return section(
    "满意度评价",
    given.map((one) => rating(one, all ? petitioners[one.petitioner - 1]?.name : null)),
  );
}

function opinion({ conclusionLabel, items, facts: found, reasons, legalBasis }) {
  return facts([
    ["结论", conclusionLabel],
    ...(items ?? []).flatMap(({ request, answer }, n) => [
      [`诉求${n + 1}`, request],
      ["意见", answer],
    ]),
    ["查明的事实", found],
    ["理由", reasons],
    ["法律依据", legalBasis],
  ]);
}

function rating({ officeLabel, unitLabel, comment, at }, name) {
  return facts([
    ["信访人", name],
    ["对信访部门", officeLabel],
    ["对责任单位", unitLabel],
    ["意见", comment],
    ["评价时间", moment(at)],
  ]);
}
