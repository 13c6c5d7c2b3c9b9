package org.maplebridge.process.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.checker.CheckModels;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelFile;
import org.maplebridge.checker.PublishedPart;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.versions.ModelName;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;

/** The checker alone: it knows the platform's beans by their classes, one village with what is above it, and what is given as deployed. */
public final class CheckerWithoutPlatform {

    public static final String VILLAGE = "990681101201";

    private static final String COUNTY = "990681000000";
    private static final String TOWN = "990681101000";
    private static final int STATUTORY_DAYS = 60;

    private CheckerWithoutPlatform() {}

    /** With nothing deployed. */
    public static CheckModels make() {
        return beside(List.of());
    }

    public static CheckModels beside(List<ModelFile> files) {
        return context(files).getBean(CheckModels.class);
    }

    /** The beans that models may name. */
    public static List<PublishedPart> parts() {
        AnnotationConfigApplicationContext context = context(List.of());
        KnownParts known = context.getBean(KnownParts.class);
        return context.getBean(ModelBeans.class).names().stream()
                .flatMap(name -> known.part(name).stream())
                .toList();
    }

    /** What expressions may ask of an execution or task. */
    public static Set<String> facts() {
        return GuardedBeanResolver.FACTS;
    }

    public static Set<String> withoutUnit() {
        return Models.WITHOUT_UNIT;
    }

    private static AnnotationConfigApplicationContext context(List<ModelFile> files) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.addBeanFactoryPostProcessor(factory -> {
            for (String name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        });
        ClassPathBeanDefinitionScanner beans = new ClassPathBeanDefinitionScanner(context, false);
        beans.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
        beans.addExcludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*(Test|access).*")));
        beans.scan("org.maplebridge.process");
        ClassPathBeanDefinitionScanner checker = new ClassPathBeanDefinitionScanner(context);
        checker.addExcludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*\\.web\\..*")));
        checker.scan("org.maplebridge.checker");
        context.register(ModelBeans.class, PlatformParts.class, ReadExpressions.class, TryDecisions.class);
        DeployedFiles deployed = mock(DeployedFiles.class);
        when(deployed.all()).thenReturn(files);
        context.registerBean(DeployedFiles.class, () -> deployed);
        ShippedFiles shipped = mock(ShippedFiles.class);
        Map<ModelName, Optional<byte[]>> read = new HashMap<>();
        when(shipped.content(any()))
                .thenAnswer(call -> read.computeIfAbsent(call.getArgument(0), CheckerWithoutPlatform::comesAlong));
        context.registerBean(ShippedFiles.class, () -> shipped);
        ResourceBundleMessageSource names = new ResourceBundleMessageSource();
        names.setBasename("messages/organization");
        names.setDefaultEncoding("UTF-8");
        context.registerBean("messageSource", MessageSource.class, () -> names);
        context.register(Levels.class);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JdbcTemplate.class, () -> mock(JdbcTemplate.class));
        context.registerBean(
                Units.class,
                () -> Units.of(List.of(
                        unit(COUNTY, "枫林县", "COUNTY", null, ""),
                        unit(TOWN, "溪口镇", "TOWN", COUNTY, COUNTY + "/"),
                        unit(VILLAGE, "上溪村", "VILLAGE", TOWN, COUNTY + "/" + TOWN + "/"))));
        context.registerBean(StaffDirectory.class, () -> mock(StaffDirectory.class));
        context.registerBean(StatutoryTerm.class, CheckerWithoutPlatform::term);
        context.refresh();
        return context;
    }

    private static Optional<byte[]> comesAlong(ModelName model) {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.getFileName().toString().equals(model.file()))
                    .findFirst()
                    .map(CheckerWithoutPlatform::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unit unit(String code, String name, String level, String parent, String above) {
        return new Unit(code, name, UnitKind.AREA, level, parent, above + code + "/");
    }

    /** Adds days up, whatever they are: how they are counted is tested elsewhere. */
    private static StatutoryTerm term() {
        StatutoryTerm term = mock(StatutoryTerm.class);
        when(term.days()).thenReturn(STATUTORY_DAYS);
        when(term.limit()).thenReturn(new Limit(STATUTORY_DAYS, LimitUnit.CALENDAR_DAYS));
        when(term.overshotFrom(anyList())).thenAnswer(call -> overshot(call.getArgument(0), STATUTORY_DAYS));
        when(term.overshotFrom(anyList(), any()))
                .thenAnswer(call ->
                        overshot(call.getArgument(0), call.<Limit>getArgument(1).amount()));
        return term;
    }

    private static Optional<LocalDate> overshot(List<Limit> limits, int most) {
        int days = limits.stream().mapToInt(Limit::amount).sum();
        return days > most ? Optional.of(LocalDate.of(2026, 1, 5)) : Optional.empty();
    }
}
