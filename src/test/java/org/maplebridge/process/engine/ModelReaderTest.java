package org.maplebridge.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.process.ModelBean;
import org.springframework.context.support.StaticApplicationContext;

class ModelReaderTest {

    private final ModelReader reader = new ModelReader(new ExpressionNames(new ModelBeans(context())));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:script scriptFormat='groovy'>1</camunda:script>",
                "<camunda:taskListener event='create' class='a.B'/><x camunda:class='a.B'/>",
                "<camunda:connector/>",
                "<x camunda:formKey='embedded:app:forms/a.html'/>",
                "<x camunda:delegateExpression='${unknown}'/>",
                "<x camunda:delegateExpression='${unknown.bean}'/>",
                "<conditionExpression>${unknown.run()}</conditionExpression>",
                "<conditionExpression>${''['class']}</conditionExpression>",
                "<conditionExpression>${a.getClass()}</conditionExpression>",
                "<x expressionLanguage='javascript'/>"
            })
    void refuses(String part) {
        assertThat(findings(part)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x camunda:delegateExpression='#{known}'/>",
                "<conditionExpression>${outcome == 'a.b'}</conditionExpression>",
                "<x camunda:candidateGroups='${unit}.handler'/>",
                "<camunda:in businessKey='#{execution.processBusinessKey}'/>",
                "<conditionExpression>${known.decide(unit)}</conditionExpression>",
                "<x camunda:formKey='camunda-forms:deployment:a.form'/>"
            })
    void accepts(String part) {
        assertThat(findings(part)).isEmpty();
    }

    @Test
    void refusesExternalEntities() {
        byte[] model =
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.findings(model)).isNotEmpty();
    }

    private List<String> findings(String part) {
        return reader.findings(("<a xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>" + part + "</a>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static StaticApplicationContext context() {
        StaticApplicationContext context = new StaticApplicationContext();
        context.registerSingleton("known", Known.class);
        return context;
    }

    @ModelBean
    static class Known {}
}
