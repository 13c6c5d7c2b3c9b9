package org.maplebridge.process.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.process.ClosedAccompaniments;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.stereotype.Component;

/** Shows the form of a task without the choices that the person who opened it may not make. */
@Component
class OfferedChoices implements ContainerResponseFilter {

    private static final Pattern FORM = Pattern.compile("(?:^|/)task/([^/]+)/deployed-form$");

    private final TaskService tasks;
    private final IdentityService identities;
    private final StaffDirectory staff;
    private final ClosedAccompaniments closed;
    private final ObjectMapper json;

    OfferedChoices(
            TaskService tasks,
            IdentityService identities,
            StaffDirectory staff,
            ClosedAccompaniments closed,
            ObjectMapper json) {
        this.tasks = tasks;
        this.identities = identities;
        this.staff = staff;
        this.closed = closed;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Matcher path = FORM.matcher(request.getUriInfo().getPath());
        if (!path.find()
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                || !(response.getEntity() instanceof InputStream form)) {
            return;
        }
        byte[] whole = form.readAllBytes();
        response.setEntity(offered(whole, closedIn(path.group(1))), null, response.getMediaType());
    }

    private Set<String> closedIn(String taskId) {
        Authentication caller = identities.getCurrentAuthentication();
        if (caller == null) {
            return Set.of();
        }
        Task task = Unrestricted.call(
                identities, () -> tasks.createTaskQuery().taskId(taskId).singleResult());
        return Optional.ofNullable(task)
                .filter(known -> known.getTenantId() != null)
                .flatMap(known -> staff.find(caller.getUserId()).map(person -> closed.to(person, known.getTenantId())))
                .orElse(Set.of());
    }

    private byte[] offered(byte[] whole, Set<String> notOffered) throws IOException {
        if (notOffered.isEmpty()) {
            return whole;
        }
        JsonNode form = json.readTree(whole);
        return takeAway(form, notOffered) ? json.writeValueAsBytes(form) : whole;
    }

    private static boolean takeAway(JsonNode container, Set<String> notOffered) {
        boolean taken = false;
        for (JsonNode component : container.path("components")) {
            if (ClosedAccompaniments.FIELD.equals(component.path("key").asText())) {
                Iterator<JsonNode> choices = component.path("values").elements();
                while (choices.hasNext()) {
                    if (notOffered.contains(choices.next().path("value").asText())) {
                        choices.remove();
                        taken = true;
                    }
                }
            }
            taken |= takeAway(component, notOffered);
        }
        return taken;
    }
}
