package org.maplebridge.checker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Looks at files as if they were deployed together now, and says everything that is wrong with them. Nothing is refused
 * here and nothing changes: it is for whoever asks to decide what errors mean.
 */
@Service
public class CheckModels {

    private static final Logger LOG = LoggerFactory.getLogger(CheckModels.class);
    private static final int MOST_REMEMBERED = 100;

    private final ModelParser parser;
    private final KnownParts known;
    private final List<BpmnRule> processes;
    private final List<TableRule> tables;
    private final List<FormRule> forms;
    private final ObjectProvider<EngineReading> read;
    private final Cache<ByteBuffer, Optional<Object>> deployed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).softValues().build();

    CheckModels(
            ModelParser parser,
            KnownParts known,
            List<BpmnRule> processes,
            List<TableRule> tables,
            List<FormRule> forms,
            ObjectProvider<EngineReading> read) {
        this.parser = parser;
        this.known = known;
        this.processes = processes;
        this.tables = tables;
        this.forms = forms;
        this.read = read;
    }

    /** File by file, errors before warnings. */
    public List<Finding> check(List<ModelFile> files) {
        List<Findings> all = new ArrayList<>();
        List<Object> readable = new ArrayList<>();
        boolean picturesAlone = files.stream().allMatch(ModelFile::isPicture);
        for (ModelFile file : files) {
            Findings findings = new Findings(file);
            all.add(findings);
            if (picturesAlone) {
                findings.add(Rule.FILE_IGNORED, "只有图片，没有流程、决策表或者表单");
            }
            read(findings).ifPresent(readable::add);
        }
        ModelsInReach before = deployed();
        ModelsInReach reach = deployed();
        twice(readable);
        readable.forEach(reach::add);
        readable.forEach(file -> look(file, reach));
        Set<String> replaced =
                readable.stream().flatMap(file -> processesOf(file).stream()).collect(Collectors.toSet());
        readable.forEach(file -> users(file, replaced, before, reach));
        read.ifAvailable(engine -> readable.stream()
                .filter(ProcessFile.class::isInstance)
                .map(file -> ((ProcessFile) file).findings())
                .filter(findings -> findings.all().stream().noneMatch(Finding::isError))
                .forEach(findings -> engine.faults(findings.file())
                        .forEach(fault -> findings.add(Rule.ENGINE_REFUSES, fault.element(), null, fault.sentence()))));
        return all.stream().flatMap(CheckModels::errorsFirst).toList();
    }

    /**
     * What is deployed and names this file's models may go wrong by what changed in them: a column that a step takes, a field
     * that a gateway asks for. What was wrong with it before is not this file's matter.
     */
    private void users(Object file, Set<String> replaced, ModelsInReach before, ModelsInReach after) {
        Findings told = findingsOf(file);
        if (known.deployed().stream().anyMatch(told.file()::sameContent)) {
            return;
        }
        List<String> names = Stream.concat(
                        processesOf(file).stream().map(id -> "calledElement=\"" + id + "\""),
                        Stream.concat(
                                file instanceof TableFile table
                                        ? table.decisions().stream().map(one -> "decisionRef=\"" + one.getId() + "\"")
                                        : Stream.of(),
                                file instanceof FormFile form
                                        ? Stream.of("formRef=\"" + form.id() + "\"")
                                        : Stream.of()))
                .toList();
        for (ModelFile user : known.deployed()) {
            if (user.kind() == ModelFile.Kind.PROCESS
                    && names.stream().anyMatch(user.text()::contains)
                    && !replaced.contains(user.stem())) {
                List<Finding> now =
                        found(user, after).stream().filter(Finding::isError).toList();
                Set<Finding> old = now.isEmpty() ? Set.of() : new HashSet<>(found(user, before));
                now.stream()
                        .filter(finding -> !old.contains(finding))
                        .filter(finding -> told.all().stream().noneMatch(one -> one.rule() == finding.rule()))
                        .forEach(finding -> told.add(
                                finding.rule(),
                                "已部署的 " + user.name() + " 用到它："
                                        + (finding.elementName() == null ? "" : "“" + finding.elementName() + "”")
                                        + finding.what()));
            }
        }
    }

    private List<Finding> found(ModelFile deployed, ModelsInReach reach) {
        Findings findings = new Findings(deployed);
        parser.process(findings).ifPresent(process -> look(process, reach));
        return findings.all();
    }

    private static Findings findingsOf(Object file) {
        if (file instanceof ProcessFile process) {
            return process.findings();
        }
        return file instanceof TableFile table ? table.findings() : ((FormFile) file).findings();
    }

    private static List<String> processesOf(Object file) {
        return file instanceof ProcessFile process
                ? process.processes().stream().map(each -> each.getId()).toList()
                : List.of();
    }

    /** What one rule finds in the files that are deployed now, errors before warnings. */
    public List<Finding> checkDeployed(TableRule rule) {
        ModelsInReach reach = deployed();
        return known.deployed().stream()
                .filter(file -> file.kind() == ModelFile.Kind.DECISION)
                .map(Findings::new)
                .flatMap(findings -> {
                    parser.table(findings).ifPresent(table -> safely(findings, () -> rule.look(table, reach)));
                    return errorsFirst(findings);
                })
                .toList();
    }

    private ModelsInReach deployed() {
        return new ModelsInReach(known.deployed(), this::remembered, known::shipped);
    }

    private Optional<Object> read(Findings findings) {
        ModelFile file = findings.file();
        return switch (file.kind()) {
            case PROCESS -> parser.process(findings).map(Object.class::cast);
            case DECISION -> parser.table(findings).map(Object.class::cast);
            case FORM -> parser.form(findings).map(Object.class::cast);
            case CASE -> {
                findings.add(Rule.FILE_KIND, "不支持 CMMN 模型");
                yield Optional.empty();
            }
            case OTHER -> {
                if (file.isInCapitals()) {
                    findings.add(Rule.FILE_KIND, "文件名的结尾要小写，引擎认不出大写的");
                } else if (!file.isPicture()) {
                    findings.add(Rule.FILE_IGNORED, "不是流程、决策表或者表单的文件名");
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<Object> remembered(ModelFile file) {
        return deployed.get(file.fingerprint(), content -> read(new Findings(file)));
    }

    private void look(Object file, ModelsInReach reach) {
        if (file instanceof ProcessFile process) {
            processes.forEach(rule -> safely(process.findings(), () -> rule.look(process, reach)));
        } else if (file instanceof TableFile table) {
            tables.forEach(rule -> safely(table.findings(), () -> rule.look(table, reach)));
        } else if (file instanceof FormFile form) {
            forms.forEach(rule -> safely(form.findings(), () -> rule.look(form, reach)));
        }
    }

    /** A model that no rule was written for must not pass because a rule fails on it, nor is it answered with a fault. */
    private static void safely(Findings findings, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.error("A rule failed on {}", findings.file().name(), failed);
            findings.add(Rule.NOT_CHECKED, "有一条规则无法检查这个文件（" + failed.getMessage() + "）");
        }
    }

    /** The engine takes one of them, and nobody can say which. */
    private static void twice(List<Object> files) {
        files.stream()
                .filter(ProcessFile.class::isInstance)
                .map(ProcessFile.class::cast)
                .flatMap(file -> file.processes().stream().map(process -> new Named(process.getId(), file)))
                .collect(Collectors.groupingBy(Named::id))
                .forEach((id, same) -> same.stream()
                        .skip(1)
                        .forEach(named ->
                                named.file().findings().add(Rule.PROCESS_TWICE, "流程标识 " + id + " 在这次部署中出现不止一次")));
    }

    private static Stream<Finding> errorsFirst(Findings findings) {
        return Stream.concat(
                findings.all().stream().filter(Finding::isError),
                findings.all().stream().filter(finding -> !finding.isError()));
    }

    private record Named(String id, ProcessFile file) {}
}
