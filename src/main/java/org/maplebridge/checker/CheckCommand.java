package org.maplebridge.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Checks files and folders, parted by commas, on the command line, and tells by its exit code how it went: 0 they can be
 * deployed, 1 they would be refused, 2 there is no such file.
 */
@Component
class CheckCommand {

    private static final int DEPLOYABLE = 0;
    private static final int REFUSED = 1;
    private static final int UNKNOWN = 2;
    private static final String TEMPLATES = ".camunda";

    private final CheckModels checkModels;

    CheckCommand(CheckModels checkModels) {
        this.checkModels = checkModels;
    }

    int run(String paths, PrintStream out) {
        List<ModelFile> files = new ArrayList<>();
        for (String path : paths.split(",")) {
            try {
                files.addAll(files(Path.of(path.strip())));
            } catch (IOException unreadable) {
                out.println("无法读取 " + path.strip() + "。");
                return UNKNOWN;
            }
        }
        List<Finding> findings = checkModels.check(files);
        findings.forEach(finding -> out.println(finding.file()
                + (finding.line() > 0 ? ":" + finding.line() : "")
                + "：" + finding.rule().severity().label() + "：" + finding.sentence()));
        if (files.stream().allMatch(file -> file.kind() == ModelFile.Kind.OTHER)) {
            out.println("没有找到 .bpmn、.dmn 或 .form 文件。");
            return UNKNOWN;
        }
        long errors = findings.stream().filter(Finding::isError).count();
        out.printf("检查了 %d 个文件：%d 处错误，%d 处提醒。%n", files.size(), errors, findings.size() - errors);
        return errors == 0 ? DEPLOYABLE : REFUSED;
    }

    private static List<ModelFile> files(Path path) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(TEMPLATES))
                    .sorted()
                    .toList();
            for (Path file : found) {
                ModelFile model = new ModelFile(file.toString(), Files.readAllBytes(file));
                if (model.kind() != ModelFile.Kind.OTHER || file.equals(path)) {
                    files.add(model);
                }
            }
        }
        return files;
    }
}
