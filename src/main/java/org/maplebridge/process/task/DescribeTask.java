package org.maplebridge.process.task;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/**
 * Tells tasks apart in a list: receipt number and subject stand in the name, the colour of the petition is the priority.
 * The description is the receipt number alone, by which Tasklist finds the petition to show beside the task.
 * Nothing of what people wrote, and no person, is named: a task's name is not where personal data belongs.
 */
@ModelBean
class DescribeTask implements TaskListener {

    /** Stands in the name of a handling that follows a revoked reply; the list of what came back looks for it. */
    static final String HANDLED_AGAIN = "（重新办理）";

    private static final Map<Colour, Integer> PRIORITY =
            Map.of(Colour.RED, 90, Colour.ORANGE, 70, Colour.YELLOW, 50, Colour.BLUE, 30);

    private final Petitions petitions;
    private final OtherCandidates others;

    DescribeTask(Petitions petitions, OtherCandidates others) {
        this.petitions = petitions;
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        Petition petition = petitions.get(task.getExecution().getProcessBusinessKey());
        String category = petition.secret() ? null : petition.matter().category();
        String subject = category == null ? "" : " " + category.substring(category.lastIndexOf('/') + 1);
        task.setName(task.getName() + again(task, petition) + " " + petition.receiptNumber() + subject);
        task.setDescription(petition.receiptNumber());
        String definition = task.getProcessDefinitionId();
        String model = definition.substring(0, definition.indexOf(':'));
        if (petition.recusals().anybody() || AppealModel.WORKED_BY_REVIEWERS.contains(model)) {
            passOver(task, petition, model);
        }
        task.setPriority(PRIORITY.getOrDefault(petition.colour(), PRIORITY.get(Colour.YELLOW)));
    }

    private static String again(DelegateTask task, Petition petition) {
        boolean handling = PetitionModel.HANDLE.equals(task.getTaskDefinitionKey());
        return handling && petition.answeredBefore() ? HANDLED_AGAIN : "";
    }

    /** Whoever keeps away from the petition gets no task of his own, and where all do, somebody else is asked. */
    private void passOver(DelegateTask task, Petition petition, String model) {
        if (task.getAssignee() != null && petition.recusals().aside(AccusedKind.PERSON, task.getAssignee())) {
            task.setAssignee(null);
        }
        Set<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        others.instead(groups, task.getTenantId(), petition, model).ifPresent(task::addCandidateGroup);
    }
}
