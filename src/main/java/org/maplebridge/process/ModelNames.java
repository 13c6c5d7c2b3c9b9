package org.maplebridge.process;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private ModelNames() {}

    private static Set<String> variables() {
        Set<String> names = Stream.of(
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
                .map(ModelNames::variable)
                .collect(Collectors.toCollection(TreeSet::new));
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

    private static String variable(Field field) {
        try {
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
