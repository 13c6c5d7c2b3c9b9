package org.maplebridge.checker;

import static org.maplebridge.checker.Wrong.LEVEL;
import static org.maplebridge.checker.Wrong.PROCESS_END;
import static org.maplebridge.checker.Wrong.wrong;

import java.util.List;

/** Files that are not to be read, or not this engine's. */
final class WrongFiles {

    private WrongFiles() {}

    static List<Wrong> all() {
        return List.of(
                new Wrong("cut off", Rule.FILE_UNREADABLE, null, LEVEL, text -> text.substring(0, text.length() / 2)),
                new Wrong("no XML", Rule.FILE_UNREADABLE, null, LEVEL, text -> "hello"),
                new Wrong("empty", Rule.FILE_UNREADABLE, null, LEVEL, text -> ""),
                wrong(
                        "an element that BPMN has not",
                        Rule.FILE_UNREADABLE,
                        null,
                        PROCESS_END,
                        "<bpmn:wish/>" + PROCESS_END),
                new Wrong("XML bomb", Rule.FILE_DOCTYPE, null, LEVEL, text -> """
                        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>"""),
                new Wrong("external entity", Rule.FILE_DOCTYPE, null, LEVEL, text -> """
                        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"""),
                new Wrong("ten thousand elements", Rule.FILE_TOO_LARGE, null, LEVEL, Wrong::huge),
                new Wrong("nested without end", Rule.FILE_TOO_LARGE, null, LEVEL, Wrong::deep),
                new Wrong("three megabytes", Rule.FILE_TOO_LARGE, null, LEVEL, text -> text + " ".repeat(3 << 20)),
                new Wrong(
                        "for Camunda 8",
                        Rule.OTHER_ENGINE,
                        null,
                        LEVEL,
                        text -> text.replace(
                                "executionPlatform=\"Camunda Platform\"", "executionPlatform=\"Camunda Cloud\"")),
                wrong(
                        "with parts of Camunda 8",
                        Rule.OTHER_ENGINE,
                        null,
                        "xmlns:modeler=",
                        "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:modeler="),
                new Wrong("a model by another name", Rule.FILE_IGNORED, null, "level-handling.xml", text -> "<bpmn/>"),
                new Wrong("a case model", Rule.FILE_KIND, null, "case.cmmn", text -> "<case/>"),
                wrong(
                        "two processes",
                        Rule.FILE_NAME,
                        null,
                        PROCESS_END,
                        PROCESS_END
                                + "<bpmn:process id=\"second\" name=\"第二个\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\">"
                                + "<bpmn:startEvent id=\"startEvent_second\" /></bpmn:process>"));
    }
}
