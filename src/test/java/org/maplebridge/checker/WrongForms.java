package org.maplebridge.checker;

import java.util.List;

/** Forms that Tasklist cannot show, or whose fields nobody reads. */
final class WrongForms {

    private WrongForms() {}

    static List<Wrong> all() {
        return List.of(
                new Wrong(
                        "broken",
                        Rule.FILE_UNREADABLE,
                        null,
                        "handle-petition.form",
                        text -> text.substring(0, text.length() / 2)),
                new Wrong("without content", Rule.FILE_UNREADABLE, null, "handle-petition.form", text -> "[]"),
                new Wrong("empty", Rule.FILE_UNREADABLE, null, "handle-petition.form", text -> ""),
                new Wrong(
                        "two fields of one key",
                        Rule.FORM_FIELD_TWICE,
                        "field_facts",
                        "handle-petition.form",
                        text -> text.replace("\"key\": \"facts\"", "\"key\": \"answers\"")),
                new Wrong(
                        "a component that Tasklist does not draw",
                        Rule.FORM_COMPONENT,
                        "field_facts",
                        "handle-petition.form",
                        text -> text.replace(
                                "\"textarea\",\n      \"id\": \"field_facts\"",
                                "\"filepicker\",\n      \"id\": \"field_facts\"")),
                new Wrong(
                        "for Camunda 8",
                        Rule.OTHER_ENGINE,
                        null,
                        "handle-petition.form",
                        text -> text.replace("\"Camunda Platform\"", "\"Camunda Cloud\"")),
                new Wrong(
                        "a field nobody reads",
                        Rule.FORM_FIELD,
                        "field_reply",
                        "handle-petition.form",
                        text -> text.replace("\"key\": \"reply\"", "\"key\": \"replyy\"")),
                new Wrong(
                        "a condition on nothing",
                        Rule.FORM_CONDITION,
                        "field_reply",
                        "handle-petition.form",
                        text -> text.replace("=outcome != \\\"SOLVED\\\"", "=outcom != \\\"SOLVED\\\"")));
    }
}
