package org.maplebridge.shared;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Chinese where XML that somebody wrote by hand stops being XML; parsers say it in English alone. */
public final class XmlFault {

    private static final List<Sentence> SENTENCES = List.of(
            new Sentence("(?:is not allowed|Content is not allowed) in prolog", "开头不是标签，可能不是这种文件"),
            new Sentence("must start and end within the same entity", "写到一半就结束了，有标签没有结束"),
            new Sentence(
                    "element type \"([^\"]+)\" must be terminated by the matching end-tag",
                    "标签 <%s> 没有对应的结束标签 </%1$s>"),
            new Sentence("Open quote is expected for attribute \"([^\"]+)\"", "属性 %s 的值没有加引号"),
            new Sentence("Attribute name \"([^\"]+)\" associated .* must be followed by the ' = '", "属性 %s 后面没有等号和值"),
            new Sentence("Attribute \"([^\"]+)\" was already specified", "属性 %s 写了两次"),
            new Sentence("entity \"([^\"]+)\" was referenced, but not declared", "不认识 &%s; ，直接写这个字符"),
            new Sentence("must immediately follow the '&'|must end with the ';' delimiter", "单独的 & 要写成 &amp;"),
            new Sentence("following the root element", "最外层的标签结束以后还有内容"),
            new Sentence("prefix \"([^\"]+)\" for (?:element|attribute) .* is not bound", "前缀 %s 没有声明"),
            new Sentence("value of attribute \"([^\"]+)\".* must not contain the '<'", "属性 %s 的值里不能有 <，要写成 &lt;"),
            new Sentence("content of elements must consist of well-formed", "单独的 < 要写成 &lt;"),
            new Sentence("Invalid byte|invalid XML character", "有不能识别的字符"),
            new Sentence("DOCTYPE", "不允许有 DOCTYPE"));

    private XmlFault() {}

    /** @param message what the parser says; one that is not known becomes a sentence that says as much as is certain */
    public static String inChinese(String message) {
        for (Sentence sentence : SENTENCES) {
            Matcher found = sentence.pattern().matcher(String.valueOf(message));
            if (found.find()) {
                return found.groupCount() > 0 && found.group(1) != null
                        ? String.format(sentence.text(), found.group(1))
                        : sentence.text();
            }
        }
        return "标签或者属性的写法不对";
    }

    private record Sentence(Pattern pattern, String text) {

        Sentence(String pattern, String text) {
            this(Pattern.compile(pattern, Pattern.DOTALL), text);
        }
    }
}
