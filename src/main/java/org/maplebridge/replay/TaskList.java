package org.maplebridge.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.maplebridge.pages.CsvRows;
import org.maplebridge.replay.SideResult.TaskResult;
import org.maplebridge.shared.BeijingTime;

/** Who would get which task when, of both sides, as compressed CSV. Secret cases are without their number. */
final class TaskList {

    private static final String SECRET = "保密";

    private TaskList() {}

    static byte[] csv(
            SideResult present,
            SideResult candidate,
            List<ReplayedCase> cases,
            Instant end,
            UnaryOperator<String> unitName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvRows rows = new CsvRows(new GZIPOutputStream(bytes))) {
            rows.write(List.of("模型", "编号", "任务", "单位", "候选组", "产生", "到期", "结束", "是否完成", "是否超期"));
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
            CsvRows rows)
            throws IOException {
        for (TaskResult task : result.tasks()) {
            rows.write(Arrays.asList(
                    side,
                    number(task, cases),
                    task.name(),
                    task.unit() == null ? null : unitName.apply(task.unit()),
                    String.join(" ", task.groups()),
                    BeijingTime.local(task.created()),
                    BeijingTime.local(task.due()),
                    BeijingTime.local(task.ended()),
                    task.done() ? "是" : "否",
                    task.late(end) ? "是" : "否"));
        }
    }

    private static String number(TaskResult task, List<ReplayedCase> cases) {
        if (task.index() < 0) {
            return "";
        }
        ReplayedCase one = cases.get(task.index());
        return one.secret() ? SECRET : one.number();
    }
}
