package org.maplebridge.process.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The form that the request at hand submits, as it was deployed; asked for only when something is wrong with it. */
@Component
class SubmittedForm {

    private static final Pattern SUBMISSION = Pattern.compile("/task/([^/]+)/(?:submit-form|complete)$");

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final ObjectMapper json;

    SubmittedForm(TaskService tasks, FormService forms, IdentityService identities, ObjectMapper json) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.json = json;
    }

    /** Its words, or none where the request submits no form or its task is gone. */
    FormWords words() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return FormWords.NONE;
        }
        Matcher submission = SUBMISSION.matcher(request.getRequest().getRequestURI());
        return submission.find() ? Unrestricted.call(identities, () -> wordsOf(submission.group(1))) : FormWords.NONE;
    }

    private FormWords wordsOf(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null || task.getCamundaFormRef() == null) {
            return FormWords.NONE;
        }
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return FormWords.of(json.readTree(form));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
