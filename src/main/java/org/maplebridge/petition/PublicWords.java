package org.maplebridge.petition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in words for everybody what belongs to one person (Reg. art. 30, 46): numbers to call, identity numbers, addresses,
 * and what the petition says of its petitioners. Written in full width, in Chinese figures or with gaps, it is found too.
 */
public final class PublicWords {

    private static final String GAP = "[\\s\\-·.]?";
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1" + GAP + "[3-9](?:" + GAP + "\\d){9}(?!\\d)");
    private static final int MOBILE_DIGITS = 11;
    private static final Pattern DOOR = Pattern.compile("\\d+\\s*(?:组|幢|栋|单元|弄|巷|路|街)\\s*\\d+\\s*(?:号|室|户)");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cf}\\p{Cc}·]");
    private static final String FIGURES = "零〇一二三四五六七八九幺";
    private static final String DIGITS = "001234567891";
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_ADDRESS = 4;

    /** The first that fits names it. */
    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Pattern.compile("(?<!\\d)\\d(?:" + GAP + "\\d){16}" + GAP + "[\\dXx](?![\\dXx])"), "身份证号");
        KINDS.put(MOBILE, "电话号码");
        KINDS.put(Pattern.compile("(?<!\\d)0\\d{2,3}[\\s\\-]?[2-9]\\d{6,7}(?!\\d)"), "电话号码");
        KINDS.put(Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"), "电子邮箱");
        KINDS.put(Pattern.compile("(?:微信号?|QQ号?|qq号?)\\s*(?:是|为|:)?\\s*[A-Za-z0-9_-]{5,}"), "微信号或者QQ号");
        KINDS.put(DOOR, "门牌号");
        KINDS.put(Pattern.compile("(?<!\\d)\\d{7,}(?!\\d)"), "号码");
    }

    private PublicWords() {}

    /** What was found, in words with the place that gave it away; empty where nothing was. */
    public static List<String> personalIn(String text, List<Petitioner> petitioners) {
        List<String> found = new ArrayList<>(numbersAndPlacesIn(text, petitioners));
        String compact = compact(text);
        for (Petitioner petitioner : petitioners) {
            if (mentions(compact, petitioner.name(), SHORTEST_NAME)) {
                found.add("信访人姓名“" + petitioner.name() + "”");
            }
        }
        return found.stream().distinct().toList();
    }

    /** The same without names, for words to somebody who knows with whom he is at odds. */
    public static List<String> numbersAndPlacesIn(String text, List<Petitioner> petitioners) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "");
        List<String> found = new ArrayList<>();
        for (Map.Entry<Pattern, String> kind : KINDS.entrySet()) {
            Matcher matcher = kind.getKey().matcher(plain);
            while (matcher.find()) {
                found.add(kind.getValue() + "“" + matcher.group().strip() + "”");
            }
            plain = matcher.replaceAll("＊");
        }
        String spoken = inDigits(plain);
        if (MOBILE.matcher(spoken).find() && spoken.replaceAll("\\D", "").length() >= MOBILE_DIGITS) {
            found.add("用汉字写的电话号码");
        }
        String compact = compact(text);
        for (Petitioner petitioner : petitioners) {
            if (mentions(compact, petitioner.address(), SHORTEST_ADDRESS)) {
                found.add("信访人住址“" + petitioner.address() + "”");
            }
        }
        return found.stream().distinct().toList();
    }

    private static boolean mentions(String compact, String own, int shortest) {
        String sought = compact(own);
        return sought.length() >= shortest && compact.contains(sought);
    }

    private static String compact(String text) {
        return text == null
                ? ""
                : UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
    }

    private static String inDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int figure = FIGURES.indexOf(text.charAt(i));
            digits.append(figure < 0 ? text.charAt(i) : DIGITS.charAt(figure));
        }
        return digits.toString();
    }
}
