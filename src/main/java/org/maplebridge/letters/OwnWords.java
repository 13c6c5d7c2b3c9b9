package org.maplebridge.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter of the county's own, as it is drawn into a model: its heading and its text, in which names in braces are filled
 * in from the petition.
 */
public record OwnWords(String title, String text) {

    /** What may stand in braces. */
    public static final List<String> NAMES = List.of("信访编号", "信访事项", "提出日期", "办理单位", "办理期限");

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 2000;
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /** The heading is part of the name of a file, and nothing is filled in there. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}/\\\\:*?\"<>|{}]");

    /** What is wrong, in sentences for administrators; nothing where the letter can be issued. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (blank(title)) {
            faults.add("没有填写文书名称");
        } else if (title.strip().codePointCount(0, title.strip().length()) > LONGEST_TITLE) {
            faults.add("文书名称超过 " + LONGEST_TITLE + " 个字");
        } else if (UNFIT.matcher(title.strip()).find()) {
            faults.add("文书名称里不能换行，也不能有花括号和 / \\ : * ? \" < > |");
        }
        if (blank(text)) {
            faults.add("没有填写文书内容");
            return faults;
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            faults.add("文书内容超过 " + LONGEST_TEXT + " 个字");
        }
        new TreeSet<>(NAME.matcher(text).results().map(found -> found.group(1)).toList())
                .stream()
                        .filter(name -> !NAMES.contains(name))
                        .forEach(name ->
                                faults.add("文书内容里的 {" + name + "} 没有人填写，可以用 {" + String.join("}、{", NAMES) + "}"));
        if (NAME.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            faults.add("文书内容里的花括号不成对");
        }
        return faults;
    }

    /** The text with its names filled in. */
    String filled(Map<String, String> values) {
        return NAME.matcher(text.strip()).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
