package org.maplebridge.process;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.BacklogModel;
import org.maplebridge.process.model.CoHandlingModel;
import org.maplebridge.process.model.ListingModel;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.process.model.PromiseModel;
import org.maplebridge.process.model.RecheckModel;
import org.maplebridge.process.model.RecusalModel;
import org.maplebridge.process.model.ServingModel;
import org.maplebridge.process.model.StatutoryModel;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.process.model.UrgencyModel;
import org.maplebridge.process.model.WishModel;

/** All names that models share with the code, gathered from the classes of the single models. */
public final class ModelNames {

    /** Variables that the code sets or reads. */
    public static final Set<String> VARIABLES = variables();

    /** Messages that the code sends. */
    public static final Set<String> MESSAGES = Set.of(
            PetitionModel.WITHDRAWN,
            PetitionModel.MATERIAL_RECEIVED,
            AccompanimentModel.ENDED,
            CoHandlingModel.ANSWERED,
            MediationModel.CONSENTED,
            MediationModel.OBJECTED,
            MediationModel.REFUSED,
            PetitionModel.SENT_BACK,
            StatutoryModel.PASSED,
            AppealModel.RE_REVIEW_ASKED,
            ServingModel.SERVED,
            RecheckModel.ENDED,
            SupervisionModel.LIFTED,
            BacklogModel.ENDED,
            ListingModel.TAKEN_DOWN,
            WishModel.CLAIMED,
            WishModel.GIVEN_BACK,
            WishModel.DONE,
            WishModel.TAKEN_DOWN);

    /** Those of them that go to all who await them, if any do. */
    public static final Set<String> FOR_ALL = Set.of(
            AccompanimentModel.ENDED,
            RecheckModel.ENDED,
            BacklogModel.ENDED,
            ServingModel.SERVED,
            ListingModel.TAKEN_DOWN,
            WishModel.TAKEN_DOWN);

    /** Variables that hold an instant which the calendar computed. */
    public static final Set<String> INSTANTS = of(Date.class);

    /** Variables that are yes or no. */
    public static final Set<String> YES_OR_NO = of(Boolean.class);

    /** Instants that the platform hands in when it starts a process, by process. */
    public static final Map<String, Set<String>> HANDED_IN =
            Map.of(PromiseModel.PROCESS, Set.of(PromiseModel.PROMISE_DUE_AT.name()));

    /** Elements that the platform finds by their ids, by process: where petitions go on, and tasks that it speaks of. */
    public static final Map<String, Set<String>> FOUND_BY_ID = Map.of(
            PetitionModel.PETITION,
            Set.of(PetitionModel.ACCEPTED, PetitionModel.ASSIGN_FIRST_UNIT, PetitionModel.ESCALATE),
            PetitionModel.LEVEL_HANDLING,
            Set.of(PetitionModel.HANDLE),
            PetitionModel.ACCEPTANCE,
            Set.of(PetitionModel.REVIEW_REGISTRATION),
            AccompanimentModel.process(Accompaniment.CO_HANDLING),
            Set.of(CoHandlingModel.BLOW_WHISTLE));

    private ModelNames() {}

    private static Set<String> variables() {
        Set<String> names = ofModels().map(ProcessVariable::name).collect(Collectors.toCollection(TreeSet::new));
        names.addAll(Set.of(
                PetitionModel.CATEGORY,
                PetitionModel.TEXT,
                PetitionModel.HEADCOUNT,
                PetitionModel.ACCUSED,
                PetitionModel.CHANNEL,
                PetitionModel.TRUSTED,
                PetitionModel.NAMES,
                PetitionModel.REQUESTED_PROCEDURE,
                PetitionModel.STEP,
                SupervisionModel.RULE,
                SupervisionModel.COUNT,
                SupervisionModel.STEP_LABEL,
                SupervisionModel.RANK,
                ReplyFormTable.REPLY_LETTER,
                ReplyFormTable.ITEMISED));
        return Set.copyOf(names);
    }

    private static Set<String> of(Class<?> type) {
        return ofModels()
                .filter(variable -> variable.type() == type)
                .map(ProcessVariable::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<ProcessVariable<?>> ofModels() {
        return Stream.of(
                        PetitionModel.class,
                        AccompanimentModel.class,
                        CoHandlingModel.class,
                        MediationModel.class,
                        PromiseModel.class,
                        AppealModel.class,
                        ServingModel.class,
                        RecheckModel.class,
                        SupervisionModel.class,
                        BacklogModel.class,
                        UrgencyModel.class,
                        RecusalModel.class,
                        WishModel.class)
                .flatMap(model -> Arrays.stream(model.getDeclaredFields()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .map(ModelNames::variable);
    }

    private static ProcessVariable<?> variable(Field field) {
        try {
            return (ProcessVariable<?>) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
