package org.maplebridge.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A notice as it is drawn into a model: who is told, and with which of the texts that administrators word.
 *
 * @param to an {@link Addressee}
 * @param text a {@link NoticeKind}
 */
public record DrawnNotice(String to, String text) {

    /** Before the text in the reason of the entry, so that it is told apart from other reasons. */
    private static final String REASON = "TEXT_";

    /** What is wrong, in sentences for administrators; nothing where the notice can be given. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Optional<Addressee> addressee = Addressee.named(to);
        if (addressee.isEmpty()) {
            faults.add((blank(to) ? "没有选择通知谁" : "没有名为 " + to + " 的收件人") + "，可以选 "
                    + Arrays.stream(Addressee.values())
                            .map(one -> one + "（" + one.label() + "）")
                            .collect(Collectors.joining("、")));
        }
        Optional<NoticeKind> kind = named(text);
        if (kind.isEmpty()) {
            faults.add((blank(text) ? "没有选择通知文字" : "没有名为 " + text + " 的通知文字") + "，可以选的见“规则设置”中的通知文字");
        } else if (!kind.get().drawn()) {
            faults.add("通知文字“" + kind.get().title() + "”只由平台自己的步骤发出，不能放在图里");
        } else if (addressee
                .filter(one -> one.audience() != kind.get().audience())
                .isPresent()) {
            faults.add("通知文字“" + kind.get().title() + "”是"
                    + kind.get().audience().label() + "的，不能发给" + addressee.get().label());
        }
        return faults;
    }

    Addressee addressee() {
        return Addressee.named(to).orElseThrow();
    }

    String reason() {
        return REASON + text;
    }

    /** The text that such an entry told. */
    static Optional<NoticeKind> told(String reason) {
        return reason != null && reason.startsWith(REASON)
                ? named(reason.substring(REASON.length()))
                : Optional.empty();
    }

    private static Optional<NoticeKind> named(String text) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst();
    }

    private static boolean blank(String choice) {
        return choice == null || choice.isBlank();
    }
}
