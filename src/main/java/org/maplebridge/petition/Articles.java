package org.maplebridge.petition;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles of law by their codes: {@code REG} the Regulations on Petition Work, {@code PML} the People's Mediation Law,
 * {@code CPL} the Civil Procedure Law, each followed by the number of the article.
 */
final class Articles {

    private static final Pattern CODE = Pattern.compile("([A-Z]+)-(\\d{1,3})");
    private static final Map<String, String> LAWS =
            Map.of("REG", "《信访工作条例》", "PML", "《中华人民共和国人民调解法》", "CPL", "《中华人民共和国民事诉讼法》");
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private Articles() {}

    /** 《信访工作条例》第三十四条, of {@code REG-34}; the code itself when the law is not known, null for null. */
    public static String label(String code) {
        if (code == null) {
            return null;
        }
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches() || !LAWS.containsKey(matcher.group(1))) {
            return code;
        }
        return LAWS.get(matcher.group(1)) + "第" + numeral(Integer.parseInt(matcher.group(2))) + "条";
    }

    private static String numeral(int number) {
        int hundreds = number / HUNDRED;
        int tens = number % HUNDRED / TEN;
        StringBuilder words = new StringBuilder();
        if (hundreds > 0) {
            words.append(DIGITS[hundreds]).append("百");
        }
        if (tens == 0) {
            words.append(hundreds > 0 && number % HUNDRED > 0 ? "零" : "");
        } else {
            words.append(tens == 1 && hundreds == 0 ? "" : DIGITS[tens]).append("十");
        }
        return words.append(DIGITS[number % TEN]).toString();
    }
}
