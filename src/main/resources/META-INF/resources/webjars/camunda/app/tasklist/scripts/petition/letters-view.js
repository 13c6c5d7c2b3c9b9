/* Notices and letters, each to be read as PDF; and the whole case to be taken along. */
import { element, section } from "./elements.js";
import { archiveAddress, letterAddress } from "./platform.js";
import { moment } from "./times.js";

export function lettersView({ receiptNumber, links }, part) {
  const letters = part?.letters ?? [];
  return letters.length === 0
    ? null
    : section(
        "通知和文书",
        element(
          "ul",
          {},
          letters.map((letter) =>
            element(
              "li",
              {},
              element(
                "a",
                { href: letterAddress(receiptNumber, letter.number), target: "_blank", rel: "noopener" },
                `${letter.kindLabel}（${letter.number}）`,
              ),
              `　${moment(letter.issuedAt)}　送：${letter.recipient}`,
            ),
          ),
        ),
        links?.archive ? element("p", {}, element("a", { href: archiveAddress(receiptNumber) }, "导出整份档案（ZIP）")) : null,
      );
}
