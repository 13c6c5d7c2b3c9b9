package org.maplebridge.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/**
 * Rehearses files and folders, parted by commas, on the command line, and writes the report as a page and as data. Tells by
 * its exit code how it went: 0 the report is there, 1 the models are refused or could not be played, 2 there is no such file.
 */
@Component
class RehearseCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int UNKNOWN = 2;
    private static final int DEFAULT_DAYS = 180;
    private static final int DEFAULT_CASES = 1000;
    private static final int STEP = 10;
    private static final String TEMPLATES = ".camunda";

    private final Rehearse rehearse;
    private final ReportPage page;
    private final ObjectMapper json;
    private final MessageSource messages;

    RehearseCommand(Rehearse rehearse, ReportPage page, ObjectMapper json, MessageSource messages) {
        this.rehearse = rehearse;
        this.page = page;
        this.json = json;
        this.messages = messages;
    }

    int run(Environment asked, PrintStream out) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String path : asked.getRequiredProperty(RehearseMode.PROPERTY).split(",")) {
            if (!Files.exists(Path.of(path.strip()))) {
                out.println("没有这个文件或文件夹：" + path.strip());
                return UNKNOWN;
            }
            files.addAll(models(Path.of(path.strip())));
        }
        String cases = asked.getProperty(RehearseMode.PROPERTY + ".cases");
        if (cases != null && !Files.isReadable(Path.of(cases))) {
            out.println("没有这个文件：" + cases);
            return UNKNOWN;
        }
        try {
            rehearse(asked, files, cases, out);
            return DONE;
        } catch (Refusal refused) {
            out.println("没有演练：");
            refused.fields()
                    .forEach(field -> out.println("  "
                            + messages.getMessage(
                                    "field." + field.code(),
                                    field.arguments(),
                                    field.code(),
                                    Locale.SIMPLIFIED_CHINESE)));
            if (refused.fields().isEmpty()) {
                out.println("  "
                        + messages.getMessage(
                                "problem." + refused.slug() + ".title",
                                refused.arguments(),
                                refused.slug(),
                                Locale.SIMPLIFIED_CHINESE));
            }
        } catch (ConversionFailedException malformed) {
            out.println("没有演练：“" + malformed.getValue() + "”不是这个选项可以用的值。");
        } catch (FailedRehearsal failed) {
            out.println("演练没有成功：" + failed.getMessage());
        }
        return REFUSED;
    }

    private void rehearse(Environment asked, List<ModelFile> files, String cases, PrintStream out) throws IOException {
        CaseSource source = cases == null
                ? CaseSource.generated(
                        asked.getProperty(RehearseMode.PROPERTY + ".generate", Integer.class, DEFAULT_CASES))
                : CaseSource.of(new FileSystemResource(cases));
        Conduct conduct = asked.getProperty(RehearseMode.PROPERTY + ".conduct", Conduct.class, Conduct.AS_OBSERVED);
        int days = asked.getProperty(RehearseMode.PROPERTY + ".days", Integer.class, DEFAULT_DAYS);
        Rehearse.Prepared prepared = rehearse.prepare(new Rehearse.Wish(files, source, days, conduct));
        out.printf("演练 %d 件，%d 天……%n", prepared.timeline().cases().size(), days);
        int[] told = {0};
        Rehearse.Played played = rehearse.play(
                UUID.randomUUID().toString(),
                prepared,
                percent -> {
                    synchronized (told) {
                        if (percent >= told[0] + STEP) {
                            told[0] = percent - percent % STEP;
                            out.println("  " + told[0] + " %");
                        }
                    }
                },
                new RunningCopies());
        Path report = Path.of(asked.getProperty(RehearseMode.PROPERTY + ".report", "rehearsal.html"))
                .toAbsolutePath();
        String name = report.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Files.writeString(report, page.alone(played.report()));
        json.writerWithDefaultPrettyPrinter()
                .writeValue(report.resolveSibling(name + ".json").toFile(), played.report());
        Files.write(report.resolveSibling(name + "-tasks.csv.gz"), played.tasks());
        print(played.report(), out);
        out.println("报告：" + report);
    }

    private static void print(Report report, PrintStream out) {
        out.printf("%-28s %12s %12s%n", "", "现行", "修改后");
        report.totals()
                .forEach(figure -> out.printf(
                        "%-28s %12s %12s%n",
                        figure.label() + "（" + figure.unit() + "）",
                        plain(figure.present()),
                        plain(figure.candidate())));
        out.printf(
                "办法不同的 %d 件，只是时间不同的 %d 件。%n",
                report.differences().ways(), report.differences().times());
        report.problems().forEach(problem -> out.println("出错：" + problem.what()));
        out.printf("用时：%.0f 秒和 %.0f 秒%n", report.presentSeconds(), report.candidateSeconds());
    }

    private static String plain(Double figure) {
        if (figure == null) {
            return "—";
        }
        return figure == Math.rint(figure)
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, "%.1f", figure);
    }

    private static List<ModelFile> models(Path path) throws IOException {
        List<ModelFile> models = new ArrayList<>();
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(TEMPLATES))
                    .sorted()
                    .toList();
            for (Path file : found) {
                ModelFile model = new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
                if (model.kind() != ModelFile.Kind.OTHER) {
                    models.add(model);
                }
            }
        }
        return models;
    }
}
