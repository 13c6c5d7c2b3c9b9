package org.maplebridge.checker.web;

import org.maplebridge.checker.Finding;

/** A finding as JSON. */
record FindingView(
        String file,
        int line,
        String element,
        String elementName,
        String rule,
        String severity,
        String severityLabel,
        String what,
        String atRunTime,
        String mend) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.file(),
                finding.line(),
                finding.element(),
                finding.elementName(),
                finding.rule().id(),
                finding.rule().severity().name(),
                finding.rule().severity().label(),
                finding.what(),
                finding.rule().atRunTime(),
                finding.rule().mend());
    }
}
