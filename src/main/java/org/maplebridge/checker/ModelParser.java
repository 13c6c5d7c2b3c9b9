package org.maplebridge.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.maplebridge.shared.XmlFault;
import org.springframework.stereotype.Component;

/** Reads files with the engine's own library; what cannot be read is a finding. */
@Component
class ModelParser {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_ELEMENTS = 4_000;
    private static final int MOST_DEPTH = 100;
    private static final int MOST_FORM_COMPONENTS = 300;
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String OTHER_ENGINE = "http://camunda.org/schema/zeebe/1.0";
    private static final String PLATFORM = "Camunda Platform";

    /** How the library says where it stopped reading. */
    private static final Pattern PLACE = Pattern.compile("Line=(\\d+): (.*)", Pattern.DOTALL);

    private final ObjectMapper json = new ObjectMapper();

    /** Nothing when it has findings that make a closer look useless. */
    Optional<ProcessFile> process(Findings findings) {
        return xml(
                        findings,
                        () -> Bpmn.readModelFromStream(
                                new ByteArrayInputStream(findings.file().content())))
                .map(model -> new ProcessFile(findings, (BpmnModelInstance) model));
    }

    Optional<TableFile> table(Findings findings) {
        return xml(
                        findings,
                        () -> Dmn.readModelFromStream(
                                new ByteArrayInputStream(findings.file().content())))
                .map(model -> new TableFile(findings, (DmnModelInstance) model));
    }

    Optional<FormFile> form(Findings findings) {
        if (tooLarge(findings) || empty(findings)) {
            return Optional.empty();
        }
        FormFile form;
        try {
            form = new FormFile(findings, json.readTree(findings.file().content()));
        } catch (JsonProcessingException broken) {
            findings.add(
                    Rule.FILE_UNREADABLE,
                    otherEncoding(findings)
                            .orElse("表单不是有效的 JSON（第 " + broken.getLocation().getLineNr() + " 行）"));
            return Optional.empty();
        } catch (IOException unreadable) {
            findings.add(Rule.FILE_UNREADABLE, otherEncoding(findings).orElse("表单无法读取"));
            return Optional.empty();
        }
        JsonNode root = form.form();
        if (!root.isObject() || form.id().isEmpty() || !root.path("components").isArray()) {
            findings.add(Rule.FILE_UNREADABLE, "表单缺少标识（id）或内容（components）");
        } else if (!root.path("executionPlatform").asText(PLATFORM).equals(PLATFORM)) {
            findings.add(
                    Rule.OTHER_ENGINE, "表单是为 " + root.path("executionPlatform").asText() + " 画的");
        } else if (form.components().size() > MOST_FORM_COMPONENTS) {
            findings.add(Rule.FILE_TOO_LARGE, "表单有 " + form.components().size() + " 项，最多 " + MOST_FORM_COMPONENTS);
        }
        return findings.isEmpty() ? Optional.of(form) : Optional.empty();
    }

    private static Optional<ModelInstance> xml(Findings findings, Supplier<ModelInstance> read) {
        if (tooLarge(findings) || empty(findings)) {
            return Optional.empty();
        }
        if (findings.file().text().contains("<!DOCTYPE")) {
            findings.add(Rule.FILE_DOCTYPE, "文件含有 DOCTYPE");
            return Optional.empty();
        }
        ModelInstance model;
        try {
            model = read.get();
        } catch (RuntimeException | StackOverflowError unreadable) {
            refuse(unreadable, findings);
            return Optional.empty();
        }
        DomElement root = model.getDocument().getRootElement();
        String platform = root.getAttribute(MODELER, "executionPlatform");
        if (root.lookupPrefix(OTHER_ENGINE) != null || platform != null && !platform.equals(PLATFORM)) {
            findings.add(Rule.OTHER_ENGINE, "模型是为 " + (platform == null ? "Camunda 8" : platform) + " 画的");
        }
        int elements = count(root, 0);
        if (elements > MOST_ELEMENTS) {
            findings.add(Rule.FILE_TOO_LARGE, "文件有超过 " + MOST_ELEMENTS + " 个元素，或者嵌套过深");
        }
        return findings.isEmpty() ? Optional.of(model) : Optional.empty();
    }

    private static boolean tooLarge(Findings findings) {
        if (findings.file().size() > MOST_BYTES) {
            findings.add(Rule.FILE_TOO_LARGE, "文件有 " + findings.file().size() / 1024 + " KB，最多 2048 KB");
            return true;
        }
        return false;
    }

    private static boolean empty(Findings findings) {
        if (findings.file().size() == 0) {
            findings.add(Rule.FILE_UNREADABLE, "文件是空的");
            return true;
        }
        return false;
    }

    /** Said of what could not be read alone: a file may be in any encoding that it names itself. */
    private static Optional<String> otherEncoding(Findings findings) {
        return findings.file().isUtf8() ? Optional.empty() : Optional.of("文件的编码不是 UTF-8，可能是用记事本另存为 GBK（GB18030）的");
    }

    /** Stops counting where it is too many anyway, or too deep to be a model. */
    private static int count(DomElement element, int depth) {
        if (depth > MOST_DEPTH) {
            return MOST_ELEMENTS + 1;
        }
        int elements = 1;
        for (DomElement child : element.getChildElements()) {
            elements += count(child, depth + 1);
            if (elements > MOST_ELEMENTS) {
                return elements;
            }
        }
        return elements;
    }

    private static void refuse(Throwable unreadable, Findings findings) {
        Optional<Matcher> place = Stream.iterate(unreadable, t -> t != null, Throwable::getCause)
                .map(cause -> PLACE.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .findFirst();
        findings.add(
                Rule.FILE_UNREADABLE,
                otherEncoding(findings)
                        .or(() -> place.map(at -> "第 " + at.group(1) + " 行不是有效的内容：" + XmlFault.inChinese(at.group(2))))
                        .orElse("不是有效的模型"));
    }
}
