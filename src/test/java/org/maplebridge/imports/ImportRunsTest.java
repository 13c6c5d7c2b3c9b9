package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.api.Problems;
import org.maplebridge.database.JsonColumns;
import org.maplebridge.database.TestDatabase;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportRunsTest {

    private static final StaffMember REGISTRAR = caller("registrar", Role.REGISTRAR);
    private static final String MAPPING = """
            {"columns":{"title":"title","content":"content","source.id":"id"},
             "defaults":{"source.system":"board","purpose":"CLAIM","areaCode":"990681101201"}}
            """;

    private TestDatabase database;
    private JdbcTemplate jdbc;
    private FilingInTable filing;
    private AnnotationConfigApplicationContext platform;

    @BeforeAll
    void start(@TempDir Path folder) {
        database = TestDatabase.start(folder);
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void boot() {
        platform = new AnnotationConfigApplicationContext();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        filing = new FilingInTable(jdbc, transactions);
        filing.empty();
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/api", "messages/imports", "messages/petition", "messages/handling");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        platform.registerBean("messageSource", ResourceBundleMessageSource.class, () -> messages);
        platform.registerBean(JdbcTemplate.class, () -> jdbc);
        platform.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        platform.registerBean(ObjectMapper.class, () -> new ObjectMapper());
        platform.registerBean(Clock.class, Clock::systemUTC);
        platform.registerBean(Filing.class, () -> filing);
        platform.registerBean(
                ImportSettings.class, () -> new ImportSettings(7, DataSize.ofMegabytes(1), Duration.ofDays(30)));
        platform.registerBean(
                Units.class,
                () -> Units.of(
                        List.of(new Unit("990681101201", "上溪村", UnitKind.AREA, "VILLAGE", null, "990681101201/"))));
        platform.registerBean(IdleWorker.class);
        platform.register(
                Problems.class,
                JsonColumns.class,
                RowErrors.class,
                Imports.class,
                ImportFiles.class,
                ImportRuns.class,
                MappingCheck.class,
                StartImport.class,
                ReadImport.class);
        platform.refresh();
    }

    @Test
    void importsEveryRowOnce() {
        String id = upload(rows(1, 40));

        assertThat(finished(id)).isEqualTo(List.of(40L, 40L, 0L, 0L));
        assertThat(filing.titles()).hasSize(40).startsWith("t1", "t2");
        assertThat(jdbc.queryForObject("select count(*) from petition_import_chunk", Integer.class))
                .isZero();

        assertThat(finished(upload(rows(1, 41)))).isEqualTo(List.of(41L, 1L, 40L, 0L));
    }

    @Test
    void goesOnWhereItWasHoweverItWasStopped() {
        String id = upload(rows(1, 60));
        for (int kill = 3; kill <= 24; kill += 7) {
            filing.calls = 0;
            filing.killAtCall = kill;
            assertThatThrownBy(this::work).isInstanceOf(FilingInTable.Killed.class);
            PetitionImport before = read(id);
            assertThat(filing.titles()).hasSize((int) before.imported());
        }
        filing.killAtCall = -1;

        assertThat(finished(id)).isEqualTo(List.of(60L, 60L, 0L, 0L));
        assertThat(Set.copyOf(filing.titles())).hasSize(60);
    }

    @Test
    void leavesOutOnlyTheRowsAtFault() {
        String id = upload("id,title,content\n1,a,x\n2,broken,x\n3,nobody,x\n4,flaky,x\n5,,x\n6,\"open,x\n7,b\n"
                + "8,\"two\nlines\",x\n9,wrapped,x\n10,c,x\n8,again,x\n");

        assertThat(finished(id)).isEqualTo(List.of(11L, 4L, 1L, 6L));
        assertThat(filing.titles()).containsExactly("a", "flaky", "two\nlines", "c");
        assertThat(errors(id)).isEqualTo("""
                        行号,栏目,原因,id,title,content
                        3,,登记时发生系统错误，请稍后重新导入该行，或联系系统管理员,2,broken,x
                        4,,没有可以承办的单位：上溪村 及其上级单位均被投诉，且没有登记纪检监察单位，请联系系统管理员（《信访工作条例》第二十八条、第三十条）。,3,nobody,x
                        6,title,必填,5,,x
                        7,,引号没有配对,"6,""open,x"
                        8,,该行有 2 列，表头有 3 列,7,b
                        11,areaCode,没有代码为“1”的责任单位,9,wrapped,x
                        """);
    }

    @Test
    void readsGb18030AndSemicolons() {
        String id =
                upload(new ByteArrayResource("id;title;content\n1;路灯;坏了\n".getBytes(Charset.forName("GBK"))), MAPPING);

        assertThat(finished(id)).isEqualTo(List.of(1L, 1L, 0L, 0L));
        assertThat(filing.titles()).containsExactly("路灯");
    }

    @Test
    void readsAFileOfManyPieces() {
        String id = upload(IntStream.rangeClosed(1, 40)
                .mapToObj(i -> i + ",t" + i + ",\"" + "很长\n".repeat(2000) + "\"\n")
                .collect(Collectors.joining("", "id,title,content\n", "")));

        assertThat(finished(id)).isEqualTo(List.of(40L, 40L, 0L, 0L));
    }

    @Test
    void answersTheRunningImportOfTheSameFile() {
        String first = upload(rows(1, 20));

        assertThat(upload(rows(1, 20))).isEqualTo(first);
        assertThat(upload(rows(1, 21))).isNotEqualTo(first);
        work();
        assertThat(upload(rows(1, 20))).isNotEqualTo(first);
    }

    @Test
    void keepsNoShortImportWaiting() {
        String large = upload(rows(1, 500));
        ImportRuns runs = platform.getBean(ImportRuns.class);
        runs.step();
        String small = upload(rows(501, 503));
        runs.step();
        runs.step();

        assertThat(read(small).imported()).isEqualTo(3);
        assertThat(read(large).state()).isEqualTo(ImportState.RUNNING);
        work();
        assertThat(read(large).imported()).isEqualTo(500);
    }

    @Test
    void showsAnImportToItsImporterAndToAdministrators() {
        String id = upload(rows(1, 2));

        assertThat(platform.getBean(ReadImport.class).read(id, caller("admin", Role.ADMINISTRATOR)))
                .isNotNull();
        assertThatThrownBy(() -> platform.getBean(ReadImport.class).read(id, caller("other", Role.REGISTRAR)))
                .hasMessage("import-unknown");
        assertThatThrownBy(() -> platform.getBean(ReadImport.class).read("7", REGISTRAR))
                .hasMessage("import-unknown");
    }

    @Test
    void letsOnlyRegistrarsAdministratorsAndSystemsImport() {
        assertThatThrownBy(() -> start(file(rows(1, 2)), MAPPING, null, caller("h", Role.HANDLER)))
                .hasMessage("import-not-allowed");
        assertThat(start(file(rows(1, 2)), MAPPING, null, caller("hotline", Role.SYSTEM)))
                .isNotNull();
    }

    @Test
    void refusesFilesAndMappingsThatDoNotFit() {
        assertThat(pointers(file(""), MAPPING)).containsExactly("#/file");
        assertThat(pointers(file("\n\n"), MAPPING)).containsExactly("#/file");
        assertThat(pointers(file("id,\"title\n1,2"), MAPPING)).containsExactly("#/file");
        assertThat(pointers(
                        new ByteArrayResource("id,title,content\n\u00ff".getBytes(StandardCharsets.ISO_8859_1)),
                        MAPPING))
                .containsExactly("#/file");
        assertThat(pointers(file("id,titel,content,id\n"), MAPPING))
                .containsExactlyInAnyOrder("#/mapping/columns/title", "#/mapping/columns/source.id");
        assertThat(pointers(file(rows(1, 2)), "{\"columns\":{\"title\":\"title\",\"source.id\":\"id\"}}"))
                .containsExactlyInAnyOrder(
                        "#/mapping/columns/content",
                        "#/mapping/columns/purpose",
                        "#/mapping/columns/areaCode",
                        "#/mapping/defaults/source.system");
        assertThat(pointers(file(rows(1, 2)), MAPPING.replace("\"purpose\"", "\"headcount\":\"x\",\"purpose\"")))
                .containsExactly("#/mapping/defaults/headcount");
        assertThat(jdbc.queryForObject("select count(*) from petition_import", Integer.class))
                .isZero();
    }

    @Test
    void takesAreasFromAFileOfNamesAndCodes() {
        String mapping = MAPPING.replace(",\"areaCode\":\"990681101201\"", "")
                .replace("\"defaults\"", "\"areaMapping\":{\"column\":\"content\"},\"defaults\"");
        StartImport.Upload wrong = new StartImport.Upload(
                file(rows(1, 2)), 10, mapping.getBytes(StandardCharsets.UTF_8), file("名称,代码\nx,990681101201\ny,1\n"));

        assertThat(start(file(rows(1, 2)), mapping, file("名称,代码\nx,990681101201\n"), REGISTRAR))
                .isNotNull();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> platform.getBean(StartImport.class).start(wrong, REGISTRAR))
                        .fields())
                .extracting(FieldError::pointer)
                .containsExactly("#/areas/3");
        StartImport.Upload empty =
                new StartImport.Upload(file(rows(1, 2)), 10, mapping.getBytes(StandardCharsets.UTF_8), file(""));
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> platform.getBean(StartImport.class).start(empty, REGISTRAR))
                        .fields())
                .extracting(FieldError::pointer)
                .containsExactly("#/areas");
    }

    private List<String> pointers(ByteArrayResource file, String mapping) {
        return catchThrowableOfType(Refusal.class, () -> start(file, mapping, null, REGISTRAR)).fields().stream()
                .map(FieldError::pointer)
                .toList();
    }

    private String upload(String csv) {
        return upload(file(csv), MAPPING);
    }

    private String upload(ByteArrayResource csv, String mapping) {
        return start(csv, mapping, null, REGISTRAR).id().toString();
    }

    private PetitionImport start(ByteArrayResource csv, String mapping, ByteArrayResource areas, StaffMember caller) {
        return platform.getBean(StartImport.class)
                .start(
                        new StartImport.Upload(
                                csv, csv.contentLength(), mapping.getBytes(StandardCharsets.UTF_8), areas),
                        caller);
    }

    private void work() {
        boolean more = true;
        while (more) {
            more = platform.getBean(ImportRuns.class).step();
        }
    }

    /** Rows, imported, duplicates, failed. */
    private List<Long> finished(String id) {
        work();
        PetitionImport one = read(id);
        assertThat(one.state()).isEqualTo(ImportState.DONE);
        return List.of(one.rows(), one.imported(), one.duplicates(), one.failed());
    }

    private PetitionImport read(String id) {
        return platform.getBean(ReadImport.class).read(id, REGISTRAR);
    }

    private String errors(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        platform.getBean(ReadImport.class).writeErrors(id, REGISTRAR, out);
        return out.toString(StandardCharsets.UTF_8).substring(1).replace("\r\n", "\n");
    }

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> i + ",t" + i + ",x\n")
                .collect(Collectors.joining("", "id,title,content\n", ""));
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StaffMember caller(String username, Role role) {
        return new StaffMember(username, username, List.of(new StaffMember.Post("990681101201", role)), Set.of());
    }

    /** The tests take the steps themselves. */
    static final class IdleWorker extends ImportWorker {

        IdleWorker(ImportRuns runs) {
            super(runs);
        }

        @Override
        public boolean isAutoStartup() {
            return false;
        }
    }
}
