package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.fieldWithPath;
import static org.springframework.restdocs.payload.PayloadDocumentation.subsectionWithPath;

import java.util.ArrayList;
import java.util.List;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.JsonFieldType;

/** What the fields of requests and answers mean; said once for all of the guide. */
final class Fields {

    private Fields() {}

    static List<FieldDescriptor> problem() {
        return List.of(
                text("type", "stable name of the problem, a relative address"),
                text("title", "what is wrong, in Chinese"),
                number("status", "the HTTP status again"),
                text("detail", "what is wrong in this case").optional(),
                text("instance", "address of the request").optional(),
                array("errors", "for invalid input: each field that cannot be taken")
                        .optional(),
                text("errors[].pointer", "JSON pointer of the field as a URI fragment")
                        .optional(),
                text("errors[].detail", "what is wrong with the field, in Chinese")
                        .optional());
    }

    static List<FieldDescriptor> petitionInput() {
        return List.of(
                text("title", "1 to 200 characters"),
                text("content", "1 to 20,000 characters"),
                text("purpose", "`CLAIM`, `SUGGESTION`, `REPORT` or `INFORMATION`"),
                text("channel", "`WEB` (also when absent), `LETTER`, `PHONE`, `FAX`, `VISIT`, `GRID` or `SYSTEM`")
                        .optional(),
                text("areaCode", "12-digit code of the village, town or county where the matter arose"),
                text("address", "where exactly, up to 300 characters").optional(),
                subsection("location", "`latitude` and `longitude` in degrees, WGS 84")
                        .optional(),
                text("category", "path in the subject tree, at any depth").optional(),
                array("petitioners", "up to 200 people; staff may leave them out, residents only when `anonymous`")
                        .optional(),
                text("petitioners[].name", "up to 60 characters"),
                text("petitioners[].phone", "digits, spaces and `+ - ( ) *`").optional(),
                text("petitioners[].idNumber", "number of an identity document").optional(),
                text("petitioners[].address", "up to 300 characters").optional(),
                flag("petitioners[].representative", "whether he speaks for the others")
                        .optional(),
                text("petitioners[].email", "where he gets e-mails, if he wants any")
                        .optional(),
                array(
                                "petitioners[].notices",
                                "how he is told beside his page: `SMS`, `EMAIL`, both or none; absent: by SMS where he left a mobile number and the platform has a gateway")
                        .optional(),
                number("headcount", "how many raise the matter, at least the number of `petitioners`")
                        .optional(),
                flag("anonymous", "the petitioner gives no name").optional(),
                flag("confidential", "the petitioner's name is not to be passed on")
                        .optional(),
                array("against", "up to 20 people or units complained of; they are kept from handling the petition")
                        .optional(),
                text("against[].kind", "`UNIT` or `PERSON`"),
                text("against[].name", "up to 100 characters"),
                text("against[].unitCode", "the unit, or the person's unit, where it is in the unit tree")
                        .optional(),
                subsection("source", "`system` and `id` under which the sender keeps the matter; unique for ever")
                        .optional(),
                text("procedure", "`SIMPLIFIED`, `ORDINARY` or `URGENT`, asked for by staff; triage may raise it")
                        .optional(),
                array("requests", "what is asked for, one by one, up to 20, by staff; the title when absent")
                        .optional());
    }

    /** What a resident may say: no source, no procedure. */
    static List<FieldDescriptor> residentsInput() {
        return petitionInput().stream()
                .filter(field -> !List.of("source", "procedure", "requests").contains(field.getPath()))
                .toList();
    }

    static List<FieldDescriptor> petition() {
        List<FieldDescriptor> fields = new ArrayList<>(List.of(
                text("receiptNumber", "public number of the petition (信访编号)"),
                text("queryCode", "secret of the petitioner (查询码), told only in the answer that filed the petition")
                        .optional(),
                text(
                        "status",
                        "`REGISTERED`, `HANDLING`, `WAITING_FOR_PETITIONER`, `REPLIED`, `UNDER_REVIEW`, `CLOSED`, "
                                + "`WITHDRAWN`, `REFERRED` or `REFUSED`"),
                text("statusLabel", "the same in Chinese"),
                text("level", "level that has the petition now: `VILLAGE`, `TOWN`, `COUNTY`"),
                text("levelLabel", "the same in Chinese"),
                text("unit.code", "unit that has the petition now"),
                text("unit.name", "its name"),
                text("procedure", "`SIMPLIFIED`, `ORDINARY` or `URGENT`, as triage decided"),
                text("procedureLabel", "the same in Chinese"),
                text("colour", "`RED`, `ORANGE`, `YELLOW` or `BLUE`"),
                text("colourLabel", "the same in Chinese"),
                text("title", "as filed"),
                text("content", "as filed"),
                text("purpose", "as filed"),
                text("purposeLabel", "the same in Chinese"),
                text("channel", "as filed"),
                text("channelLabel", "the same in Chinese"),
                text("areaCode", "as filed"),
                text("address", "as filed").optional(),
                subsection("location", "as filed").optional(),
                text("category", "as filed").optional(),
                number("headcount", "as filed"),
                flag("anonymous", "as filed"),
                flag("confidential", "as filed"),
                subsectionArray("petitioners", "as filed"),
                subsectionArray("against", "as filed"),
                subsection("source", "as filed").optional(),
                text("filedAt", "when it was handed in; imports keep the original time"),
                text("registeredAt", "when the platform registered it"),
                text("acceptedAt", "when it was accepted (受理); the statutory limit counts from then")
                        .optional(),
                text("way", "which of the six ways of art. 31 a claim goes").optional(),
                text("wayLabel", "the same in Chinese").optional(),
                text("notice", "why it was refused or referred, and the petitioner's next rights")
                        .optional(),
                text("referredTo", "the body it was referred to").optional(),
                text("lead", "number of the petition with the same matter that carries it on (art. 19)")
                        .optional(),
                text("dueAt", "when the limit of the present level ends: 00:00 of the day after its last")
                        .optional(),
                flag("overdue", "the top level's limit has passed"),
                flag("unattended", "the unit that has it has no handler"),
                text("reply", "the written reply (处理意见书)").optional(),
                subsection(
                                "opinion",
                                "the opinion: `conclusion` `SUPPORT`, `EXPLAIN` or `NOT_SUPPORT`, facts, reasons, legal basis, and the answer to each request")
                        .optional(),
                subsection("served", "how and when the last decision came to the petitioner: `by`, its label, and `at`")
                        .optional(),
                subsection("rating", "what the petitioner thinks of office and unit")
                        .optional(),
                subsectionArray("ratings", "where several people raised it: what each of them thinks, by `petitioner`")
                        .optional(),
                subsection("resolvedAt", "level and unit that resolved it, and when")
                        .optional(),
                array("clocks", "its running and past limits"),
                subsectionArray("attachments", "papers and photos: id, name, type, size and SHA-256"),
                subsectionArray("reviews", "reviews of the reply that were asked for, each with its decision"),
                subsection("links", "what the caller may do now")));
        fields.addAll(clock("clocks[]."));
        return fields;
    }

    static List<FieldDescriptor> clock(String prefix) {
        return List.of(
                text(prefix + "kind", "which limit"),
                text(prefix + "kindLabel", "the same in Chinese"),
                text(prefix + "basis", "the rule that sets it"),
                text(prefix + "unitCode", "unit it runs for"),
                text(prefix + "level", "level of that unit"),
                text(prefix + "startedAt", "when it began; its first day is not counted"),
                text(prefix + "limit", "how long it is, `5 WORKING_DAYS`"),
                text(prefix + "dueAt", "when it ends: 00:00 of the day after its last"),
                text(prefix + "state", "`RUNNING`, `PAUSED` or how it ended"),
                text(prefix + "stateLabel", "the same in Chinese"),
                text(prefix + "stoppedAt", "when it ended").optional(),
                flag(prefix + "provisional", "counted by weekends and fixed holidays: no notice for that year yet"),
                subsectionArray(prefix + "skippedDays", "each day not counted, with its reason"),
                subsectionArray(prefix + "pauses", "times in which it rested"),
                subsectionArray(prefix + "extensions", "by how much it was extended, when and why"));
    }

    static List<FieldDescriptor> review(String prefix) {
        return List.of(
                text(prefix + "stage", "`REVIEW` or `RE_REVIEW`"),
                text(prefix + "stageLabel", "the same in Chinese"),
                text(prefix + "unit.code", "unit that reviews"),
                text(prefix + "unit.name", "its name"),
                text(prefix + "askedAt", "when it was asked for"),
                text(prefix + "reason", "why, in the petitioner's words"),
                flag(prefix + "overdue", "the time to decide has passed"),
                text(prefix + "decision", "`UPHOLD`, `CHANGE` or `REVOKE_REDO`").optional(),
                text(prefix + "decisionLabel", "the same in Chinese").optional(),
                text(prefix + "facts", "facts found").optional(),
                text(prefix + "reasons", "reasons of the decision").optional(),
                text(prefix + "legalBasis", "what it rests on").optional(),
                text(prefix + "opinion", "what now holds, or what is to be done anew")
                        .optional(),
                text(prefix + "endedAt", "when it was decided or taken back").optional());
    }

    static List<FieldDescriptor> supervision(String prefix) {
        return List.of(
                text(prefix + "receiptNumber", "petition because of which the unit is supervised"),
                text(prefix + "unit.code", "supervised unit"),
                text(prefix + "unit.name", "its name"),
                text(prefix + "level", "its level"),
                text(
                        prefix + "rule",
                        "`URGED`, `LATE_ACCEPTANCE`, `LATE_HANDLING`, `STATUTORY_LIMIT_PASSED`, `LATE_REVIEW`, "
                                + "`NOT_CARRIED_OUT`, `PROMISE_UNVERIFIED`, `FALSE_CLOSURE`, `PING_PONG`, `LATE_SERVING`, `LATE_URGENT_REPORT`, `BY_HAND`, `LEAKED`, `RETALIATED` "
                                + "or `CONCEALED`"),
                text(prefix + "ruleLabel", "the same in Chinese"),
                text(prefix + "reason", "why, in words"),
                text(prefix + "raisedAt", "when it was raised"),
                text(prefix + "raisedBy", "user name, or `system` for a rule"),
                text(prefix + "step", "rung of the ladder on which it stands"),
                text(prefix + "stepLabel", "its name in Chinese"),
                flag(prefix + "open", "whether an answer is still awaited or checked"),
                text(prefix + "ending", "`ANSWERED` or `LIFTED`").optional(),
                text(prefix + "endingLabel", "the same in Chinese").optional(),
                text(prefix + "endedAt", "when it ended").optional(),
                array(prefix + "steps", "the rungs that were issued"),
                text(prefix + "steps[].step", "code of the rung"),
                text(prefix + "steps[].stepLabel", "its name in Chinese"),
                text(prefix + "steps[].card", "`NONE`, `YELLOW` or `RED`"),
                text(prefix + "steps[].cardLabel", "the same in Chinese"),
                text(prefix + "steps[].issuedAt", "when it was issued"),
                text(prefix + "steps[].dueAt", "when the time for the written answer ends"),
                flag(prefix + "steps[].unanswered", "whether that time passed without an answer"),
                text(prefix + "steps[].answer", "the unit's answer").optional(),
                text(prefix + "steps[].answeredAt", "when it came").optional(),
                text(prefix + "steps[].answeredBy", "who wrote it").optional(),
                text(prefix + "steps[].verdict", "`ACCEPTED` or `REJECTED`").optional(),
                text(prefix + "steps[].verdictNote", "why").optional());
    }

    static List<FieldDescriptor> rating() {
        return List.of(
                text("office", "the petition office: `SATISFIED`, `MOSTLY_SATISFIED` or `DISSATISFIED`"),
                text("unit", "the unit that handled the matter, likewise"),
                text("comment", "up to 2,000 characters").optional());
    }

    /** Staff say which of several petitioners they enter it for. */
    static List<FieldDescriptor> ratingByStaff() {
        List<FieldDescriptor> fields = new ArrayList<>(rating());
        fields.add(number("petitioner", "which of `petitioners` rates, from 1 on; the first when absent")
                .optional());
        return fields;
    }

    static List<FieldDescriptor> petitionRow() {
        return List.of(
                text("petitions[].receiptNumber", "number of the petition"),
                text("petitions[].status", "its status"),
                text("petitions[].statusLabel", "the same in Chinese"),
                text("petitions[].level", "level that has it"),
                text("petitions[].levelLabel", "the same in Chinese"),
                text("petitions[].unit.code", "unit that has it"),
                text("petitions[].unit.name", "its name"),
                text("petitions[].procedure", "its procedure"),
                text("petitions[].colour", "its colour"),
                text("petitions[].colourLabel", "the same in Chinese"),
                text("petitions[].title", "its title"),
                text("petitions[].purpose", "its purpose"),
                text("petitions[].purposeLabel", "the same in Chinese"),
                text("petitions[].category", "its subject").optional(),
                number("petitions[].headcount", "how many raise it"),
                text("petitions[].filedAt", "when it was handed in"),
                text("petitions[].dueAt", "when the limit of its level ends").optional(),
                flag("petitions[].overdue", "the top level's limit has passed"),
                flag("petitions[].unattended", "its unit has no handler"),
                subsection("petitions[].links", "what the caller may do with it now"));
    }

    static List<FieldDescriptor> publicPetition() {
        return List.of(
                text("receiptNumber", "number of the petition (信访编号)"),
                text("queryCode", "secret of the petitioner (查询码), told only when the petition is filed")
                        .optional(),
                text("status", "stage of the petition"),
                text("statusLabel", "the same in Chinese"),
                text("level", "level that has it"),
                text("levelLabel", "the same in Chinese"),
                text("unit.code", "responsible unit"),
                text("unit.name", "its name"),
                text("filedAt", "when it was handed in"),
                text("acceptedAt", "when it was accepted (受理)").optional(),
                array("clocks", "the limits that run now"),
                text("clocks[].kind", "which limit").optional(),
                text("clocks[].kindLabel", "the same in Chinese").optional(),
                text("clocks[].basis", "the rule that sets it").optional(),
                text("clocks[].dueAt", "when it ends").optional(),
                number("clocks[].daysLeft", "whole days left, 0 on the last day")
                        .optional(),
                flag("clocks[].provisional", "may still change: no holiday notice for that year yet")
                        .optional(),
                subsectionArray("clocks[].extensions", "by how much it was extended, when and why")
                        .optional(),
                text("reply", "the written reply").optional(),
                subsection("opinion", "the opinion, request by request").optional(),
                subsection("served", "how and when the last decision was served; the next right counts from then")
                        .optional(),
                subsection("rating", "the rating that was given").optional(),
                text("notice", "why it was refused or referred, and the next rights")
                        .optional(),
                text("referredTo", "the body it was referred to").optional(),
                text("materialWanted", "what the handler asks the petitioner for")
                        .optional(),
                text("nextRight", "what the petitioner may do next and until when, in Chinese")
                        .optional(),
                subsectionArray("reviews", "reviews of the reply that were asked for, each with its decision"),
                subsection("links", "what the petitioner may do now"));
    }

    static FieldDescriptor text(String path, String meaning) {
        return fieldWithPath(path).type(JsonFieldType.STRING).description(meaning);
    }

    static FieldDescriptor number(String path, String meaning) {
        return fieldWithPath(path).type(JsonFieldType.NUMBER).description(meaning);
    }

    static FieldDescriptor flag(String path, String meaning) {
        return fieldWithPath(path).type(JsonFieldType.BOOLEAN).description(meaning);
    }

    static FieldDescriptor array(String path, String meaning) {
        return fieldWithPath(path).type(JsonFieldType.ARRAY).description(meaning);
    }

    static FieldDescriptor subsection(String path, String meaning) {
        return subsectionWithPath(path).type(JsonFieldType.OBJECT).description(meaning);
    }

    static FieldDescriptor subsectionArray(String path, String meaning) {
        return subsectionWithPath(path).type(JsonFieldType.ARRAY).description(meaning);
    }
}
