package org.maplebridge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.BeijingTime;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** The house rules about what may depend on what, and that these rules guard something. */
@AnalyzeClasses(packages = "org.maplebridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROCESS = "org.maplebridge.process..";
    private static final String ENGINE = "org.maplebridge.process.engine..";
    private static final String IDENTITY = "org.maplebridge.process.identity..";
    private static final String REST = "org.maplebridge.process.rest..";
    private static final String SHARED = "org.maplebridge.shared..";
    private static final String CHECKER = "org.maplebridge.checker..";
    private static final List<String> GUARDED = List.of(PROCESS, ENGINE, IDENTITY, REST, SHARED, CHECKER);

    @ArchTest
    static final ArchRule onlyTheProcessSeesTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(PROCESS, CHECKER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theCheckerReadsModelsAndDoesNotSeeWhatRunsThem = noClasses()
            .that()
            .resideInAPackage(CHECKER)
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..")
                    .and(DescribedPredicate.not(resideInAPackage("org.camunda.bpm.model.."))));

    @ArchTest
    static final ArchRule nobodyDependsOnTheProcess = noClasses()
            .that()
            .resideOutsideOfPackage(PROCESS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PROCESS);

    @ArchTest
    static final ArchRule sharedDependsOnNothingButTransactionsAndShippedFiles = classes()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    SHARED,
                    "java..",
                    "org.apache.commons.csv",
                    "org.springframework.core.io",
                    "org.springframework.transaction.support");

    @ArchTest
    static final ArchRule theInsideOfTheEngineIsTouchedInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, IDENTITY, REST)
            .and()
            .doNotHaveSimpleName("EngineDueWork")
            .and()
            .doNotHaveSimpleName("Actors")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..impl..");

    @ArchTest
    static final ArchRule noPackageIsADrawer = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..common..", "..impl..", "..dto..", "..service..", "..config..", "..exception..");

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule onlyTheClockReadsTheTime = noClasses()
            .that(DescribedPredicate.not(
                    resideInAnyPackage("org.maplebridge.database..", "org.maplebridge.rehearsal..")))
            .should()
            .callMethodWhere(readsTheTime());

    @ArchTest
    static final ArchRule onlyBeijingTimeSaysWhenADayBeginsAndHowItIsWritten = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BeijingTime.class.getName())
            .and()
            .doNotHaveSimpleName("FilingDates")
            .should()
            .callMethod(ZoneId.class, "of", String.class)
            .orShould()
            .callMethod(LocalDate.class, "ofInstant", Instant.class, ZoneId.class)
            .orShould()
            .callMethod(LocalDate.class, "now", Clock.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class);

    @Test
    void everyPackageThatARuleNamesHasClasses() {
        JavaClasses classes = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.maplebridge");
        assertThat(GUARDED)
                .allSatisfy(name -> assertThat(classes.stream()
                                .filter(type -> !type.getSimpleName().equals("package-info"))
                                .filter(resideInAPackage(name)))
                        .as(name)
                        .isNotEmpty());
        assertThat(List.of("EngineDueWork", "Actors", "FilingDates"))
                .allSatisfy(name -> assertThat(classes.stream().map(JavaClass::getSimpleName))
                        .contains(name));
        assertThat(classes.stream()
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(to ->
                                        to.getTargetClass().getPackageName().startsWith("org.camunda"))))
                .isTrue();
    }

    @Test
    void featuresDependOnOneAnotherInOneDirectionOnly() {
        ApplicationModules.of(Maplebridge.class).verify();
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTime() {
        return DescribedPredicate.describe("reads the time", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = call.getName().equals("now")
                    && owner.startsWith("java.time.")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock"));
            return now || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        });
    }
}
