package org.maplebridge.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.replay.SideResult.TaskResult;

/** Who would get which task when, of both sides, as compressed CSV. Secret cases are without their number. */
final class TaskList {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String SECRET = "保密";

    private TaskList() {}

    static byte[] csv(
            SideResult present,
            SideResult candidate,
            List<ReplayedCase> cases,
            Instant end,
            UnaryOperator<String> unitName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer rows = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            rows.write('\uFEFF');
            row(rows, "模型", "编号", "任务", "单位", "候选组", "产生", "到期", "结束", "是否完成", "是否超期");
            print("现行", present, cases, end, unitName, rows);
            if (candidate != present) {
                print("修改后", candidate, cases, end, unitName, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void print(
            String side,
            SideResult result,
            List<ReplayedCase> cases,
            Instant end,
            UnaryOperator<String> unitName,
            Writer rows)
            throws IOException {
        for (TaskResult task : result.tasks()) {
            row(
                    rows,
                    side,
                    number(task, cases),
                    task.name(),
                    task.unit() == null ? "" : unitName.apply(task.unit()),
                    String.join(" ", task.groups()),
                    time(task.created()),
                    time(task.due()),
                    time(task.ended()),
                    task.done() ? "是" : "否",
                    task.late(end) ? "是" : "否");
        }
    }

    private static void row(Writer rows, String... cells) throws IOException {
        rows.write(Stream.of(cells)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String number(TaskResult task, List<ReplayedCase> cases) {
        if (task.index() < 0) {
            return "";
        }
        ReplayedCase one = cases.get(task.index());
        return one.secret() ? SECRET : one.number();
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(WorkingCalendar.ZONE));
    }
}
