package org.maplebridge.process.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.maplebridge.api.Problems;
import org.maplebridge.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Answers everything that goes wrong in the engine's REST interface, in the form its clients know, {@code type} and
 * {@code message}: refusals, conflicts and questions that cannot be answered in Chinese with their own status; the rest as
 * the engine says it, in English and to administrators alone, behind a title in Chinese; and of what is our own fault nothing
 * but the title, with all of it in the log.
 */
@Component
class EngineFailures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFailures.class);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Problems problems;
    private final SubmittedForm form;
    private final IdentityService identities;

    EngineFailures(Problems problems, SubmittedForm form, @Lazy IdentityService identities) {
        this.problems = problems;
        this.form = form;
        this.identities = identities;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return KnownFailure.of(failure).map(this::refused).orElseGet(() -> asTheEngineSays(failure));
    }

    private Response refused(Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + refusal.slug());
        body.put("message", sentence(refusal));
        return Response.status(problems.problem(refusal).getStatus())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    /** A field is named as the form on the screen names it. */
    private String sentence(Refusal refusal) {
        FormWords words = refusal.fields().isEmpty() ? FormWords.NONE : form.words();
        return problems.sentence(refusal, field -> words.nameOf(field) + problems.sentence(words.inWords(field)));
    }

    private Response asTheEngineSays(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().hasEntity()) {
            return web.getResponse();
        }
        Response response = ExceptionHandlerHelper.getInstance().getResponse(failure);
        if (response.getStatus() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            LOG.error("The engine failed", failure);
            return said(response, "");
        }
        if (failure instanceof WebApplicationException) {
            return said(response, "");
        }
        return response.getEntity() instanceof ExceptionDto told
                        && !CHINESE.matcher(told.getMessage() + "").find()
                ? said(response, isForAdministrator() ? "：引擎说：" + told.getMessage() : "")
                : response;
    }

    /** Whoever works in Tasklist reads no English; whoever calls the engine's interface wants to know. */
    private boolean isForAdministrator() {
        Authentication caller = identities.getCurrentAuthentication();
        return caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    /** The engine's own type and what else it tells, behind a title that people can read; of its inside nothing. */
    private Response said(Response response, String reason) {
        if (response.getEntity() instanceof ExceptionDto told) {
            told.setMessage(problems.title(response.getStatus()) + reason);
        }
        return response;
    }
}
