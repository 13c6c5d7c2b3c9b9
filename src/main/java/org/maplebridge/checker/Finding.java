package org.maplebridge.checker;

/**
 * One thing that is wrong with a model.
 *
 * @param file name of the file
 * @param line where its element begins in the file, from 1; 0 when it is about the file as a whole
 * @param element id of the element, null when it is about the file as a whole
 * @param elementName what people read on the element, null without one
 * @param what what is wrong here, in a sentence
 */
public record Finding(String file, int line, String element, String elementName, Rule rule, String what) {

    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    /** All of it for people who have only text, the file left out. */
    public String sentence() {
        return where() + what + "。运行时：" + rule.atRunTime() + "。改法：" + rule.mend() + "。[" + rule.id() + "]";
    }

    private String where() {
        if (element == null) {
            return "";
        }
        return elementName == null ? element + "：" : "“" + elementName + "”（" + element + "）：";
    }
}
