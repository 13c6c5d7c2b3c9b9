/* What the petitioner asked to have reviewed, and what was decided. */
import { chip, element, facts, section } from "./elements.js";
import { moment } from "./times.js";

export function reviewsView(reviews) {
  return reviews.length === 0 ? null : section("复查复核", reviews.map(reviewView));
}

function reviewView(review) {
  return element(
    "div",
    { class: "mb-clock" },
    element(
      "p",
      {},
      element("strong", {}, review.stageLabel),
      " ",
      review.decisionLabel ? chip(review.decisionLabel, "green") : null,
      review.overdue ? chip("已逾期", "red") : null,
    ),
    facts([
      ["单位", review.unit?.name],
      ["请求时间", moment(review.askedAt)],
      ["请求的理由", review.reason],
      ["查明的事实", review.facts],
      ["决定的理由", review.reasons],
      ["依据", review.legalBasis],
      ["新的意见", review.opinion],
      ["结束时间", review.endedAt ? moment(review.endedAt) : null],
    ]),
  );
}
