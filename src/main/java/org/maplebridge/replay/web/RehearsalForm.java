package org.maplebridge.replay.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.replay.CaseSource;
import org.maplebridge.replay.StartRehearsal;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads what somebody sends to have rehearsed; a file of cases makes them the source, a number to generate the next. */
final class RehearsalForm {

    static final int DEFAULT_DAYS = 180;
    static final int DEFAULT_SAMPLE = 500;

    /** Fields that are typed. */
    static final List<String> NUMBERS = List.of("days", "open", "sample", "generate");

    /** What the page calls the fields. */
    static final Map<String, String> LABELS = Map.of(
            "file", "修改后的文件",
            "days", "时钟走多少天",
            "open", "在办的事项",
            "sample", "再抽多少件已办结的",
            "count", "事项的件数",
            "cases", "文件中的事项",
            "generate", "生成多少件");

    private RehearsalForm() {}

    static StartRehearsal.Request read(MultipartHttpServletRequest request) throws IOException {
        List<ModelFile> models = new ArrayList<>();
        for (MultipartFile file : request.getFiles("file")) {
            if (!file.isEmpty()) {
                models.add(new ModelFile(
                        file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes()));
            }
        }
        return new StartRehearsal.Request(
                models, source(request), number(request, "days", DEFAULT_DAYS), "NOBODY".equals(conduct(request)));
    }

    private static CaseSource source(MultipartHttpServletRequest request) {
        MultipartFile cases = request.getFile("cases");
        if (cases != null && !cases.isEmpty()) {
            return CaseSource.of(cases);
        }
        int generated = number(request, "generate", 0);
        return generated > 0
                ? CaseSource.generated(generated)
                : CaseSource.live(number(request, "open", null), number(request, "sample", DEFAULT_SAMPLE));
    }

    private static String conduct(MultipartHttpServletRequest request) {
        String given = request.getParameter("conduct");
        if (given != null
                && !given.isBlank()
                && !List.of("AS_OBSERVED", "NOBODY").contains(given)) {
            throw Refusal.invalid(new FieldError("#/conduct", "not-in-list", "AS_OBSERVED、NOBODY"));
        }
        return given;
    }

    private static Integer number(MultipartHttpServletRequest request, String name, Integer otherwise) {
        String given = request.getParameter(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.valueOf(given.strip());
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid(new FieldError("#/" + name, "malformed"));
        }
    }
}
