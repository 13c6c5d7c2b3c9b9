package org.maplebridge.process.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.maplebridge.checker.Finding;

/** Says findings the way the engine says that it cannot read a model, which is what Camunda Modeler knows to print. */
final class RefusedModels {

    private RefusedModels() {}

    static ParseException because(List<Finding> findings) {
        Map<String, List<Finding>> byFile = findings.stream()
                .collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()));
        List<ResourceReport> reports = byFile.entrySet().stream()
                .<ResourceReport>map(file -> new ResourceReportImpl(
                        file.getKey(), problems(file.getValue(), true), problems(file.getValue(), false)))
                .toList();
        ResourceReport first = reports.get(0);
        ParseException refusal =
                new ParseException(message(findings), first.getResourceName(), first.getErrors(), first.getWarnings());
        refusal.getResorceReports().addAll(reports.subList(1, reports.size()));
        return refusal;
    }

    private static String message(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> finding.file()
                        + (finding.line() > 0 ? " 第 " + finding.line() + " 行 " : " ")
                        + finding.sentence())
                .collect(Collectors.joining(
                        "\n",
                        "流程模型不能部署，运行中的系统没有改变。共 "
                                + findings.stream().filter(Finding::isError).count() + " 处错误：\n",
                        ""));
    }

    private static List<Problem> problems(List<Finding> findings, boolean errors) {
        return findings.stream()
                .filter(finding -> finding.isError() == errors)
                .<Problem>map(Said::new)
                .toList();
    }

    private record Said(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.sentence();
        }

        @Override
        public int getLine() {
            return finding.line();
        }

        @Override
        public int getColumn() {
            return finding.line() > 0 ? 1 : 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.element() == null ? List.of() : List.of(finding.element());
        }
    }
}
