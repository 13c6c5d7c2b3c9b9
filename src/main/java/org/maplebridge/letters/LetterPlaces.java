package org.maplebridge.letters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The places that a letter's template may fill. A long text has its paragraphs beside it, named {@code ...Lines}. */
final class LetterPlaces {

    static final String LINES = "Lines";

    private static final Map<String, String> COMMON = common();

    private LetterPlaces() {}

    private static Map<String, String> common() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("title", "文书名称");
        places.put("number", "文号");
        places.put("office", "发文单位");
        places.put("committee", "人民调解委员会；不是调解的文书则为空");
        places.put("unitName", "发文单位在单位树中的名称");
        places.put("date", "发文日期");
        places.put("recipient", "收件人");
        places.put("you", "你；不止一人的为你们");
        places.put("receiptNumber", "信访编号");
        places.put("petitionTitle", "信访事项标题；保密的为编号");
        places.put("petitionNamed", "信访事项的称呼：带引号的标题；保密的为“编号为……的”");
        places.put("filedDate", "提出日期");
        places.put("channel", "信访形式");
        places.put("forPetitioner", "是否发给信访人，不是则为空");
        places.put("qr", "查询二维码（图片地址）");
        places.put("queryAddress", "查询网址");
        return places;
    }

    /** Names and meanings, the common ones first. */
    static Map<String, String> meanings(LetterKind kind) {
        Map<String, String> places = new LinkedHashMap<>(COMMON);
        kind.places().forEach((name, meaning) -> {
            places.put(name, meaning);
            places.put(name + LINES, meaning + "（逐段）");
        });
        kind.lists().forEach((name, row) -> places.put(name, "逐项：" + String.join("、", LetterKind.ITEM)));
        return places;
    }

    /** What a letter of the kind must say of itself and does not: who writes it, when, and its number where it has one. */
    static Map<String, String> lackingIn(String html, LetterKind kind) {
        Map<String, String> lacking = new LinkedHashMap<>();
        if (!names(html, "office") && !names(html, "unitName")) {
            lacking.put("office", COMMON.get("office"));
        }
        if (!names(html, "date")) {
            lacking.put("date", COMMON.get("date"));
        }
        if (kind.issued() && !names(html, "number")) {
            lacking.put("number", COMMON.get("number"));
        }
        return lacking;
    }

    private static boolean names(String html, String place) {
        return html.replaceAll("\\s", "").contains("{{" + place + "}}");
    }

    /** What a template of the kind may name; a list's places are those of its rows. */
    static Map<String, Set<String>> names(LetterKind kind) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        meanings(kind).keySet().forEach(name -> names.put(name, Set.of()));
        names.putAll(kind.lists());
        return names;
    }
}
