package org.carecast.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The faces know the model and not the other way round; each library stays where it is needed. */
final class CliArchitectureTest {

    private static final String REPORT = "org.carecast.cli.report.";

    private static final JavaClasses CLI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.carecast");

    @Test
    void theModelDoesNotKnowTheFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carecast.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.carecast.cli..")
                .check(CLI);
    }

    @Test
    void theReportDoesNotKnowTheCommands() {
        noClasses()
                .that()
                .resideInAPackage("org.carecast.cli.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.carecast.cli", "org.carecast.cli.option")
                .check(CLI);
    }

    @Test
    void optionsDoNotKnowTheCommands() {
        noClasses()
                .that()
                .resideInAPackage("org.carecast.cli.option")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.carecast.cli")
                .check(CLI);
    }

    @Test
    void chartsAndDocumentsAreMadeInTheReportOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.carecast.cli.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.knowm.xchart..",
                        "de.erichseifert..",
                        "java.awt..",
                        "com.fasterxml.jackson..",
                        "org.apache.poi..",
                        "gg.jte..",
                        "org.apache.xmlbeans..",
                        "org.openxmlformats..")
                .check(CLI);
    }

    @Test
    void theReportDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.carecast.cli.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLI);
    }

    /** The rooms of the report, floor by floor: each may know those below it, and no two know each other. */
    @Test
    void theReportStandsInFloors() {
        List<List<String>> floors = List.of(
                List.of("workbook", "word", "page"),
                List.of("office"),
                List.of("pack"),
                List.of("backtest", "fan", "sensitivity", "compare", "bid"),
                List.of("forecast", "reconcile"),
                List.of("chart", "file"),
                List.of("document"),
                List.of("drawing"));
        List<String> below = new ArrayList<>();
        for (int floor = floors.size() - 1; floor >= 0; floor--) {
            for (String room : floors.get(floor)) {
                String own = REPORT + room;
                classes()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfPackage("org.carecast.cli.report..")
                                .or(resideInAnyPackage(Stream.concat(below.stream(), Stream.of(own))
                                        .toArray(String[]::new))))
                        .check(CLI);
            }
            floors.get(floor).forEach(room -> below.add(REPORT + room));
        }
        assertThat(CLI.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(REPORT.substring(0, REPORT.length() - 1)))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(below);
    }

    /** What is reported can be worked out wherever the model runs; only charts, files and printers need more. */
    @Test
    void reportsNeedNoTableLibraryNoThreadsAndNoFiles() {
        for (String room :
                List.of("document", "forecast", "reconcile", "backtest", "fan", "sensitivity", "compare", "bid")) {
            noClasses()
                    .that()
                    .resideInAPackage(REPORT + room)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "tech.tablesaw..", "java.util.concurrent..", "java.nio.file..", "java.io..")
                            .or(simpleName("TidyTable")))
                    .check(CLI);
        }
    }

    /** Only so is its library, which takes a second to start, never loaded where no document is written. */
    @Test
    void onlyWhatWritesADocumentKnowsHow() {
        noClasses()
                .that()
                .resideOutsideOfPackages(REPORT + "word", REPORT + "workbook", REPORT + "office")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..")
                .check(CLI);
    }

    /** Only so is it never loaded where no bar is shown. */
    @Test
    void onlyProgressKnowsItsLibrary() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Progress")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("me.tongfei..", "org.jline..")
                .check(CLI);
    }

    @Test
    void tablesawIsUnknownHere() {
        noClasses()
                .that()
                .resideInAPackage("org.carecast.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tech.tablesaw..", "de.siegmar.fastcsv..", "org.apache.commons.math3..")
                .check(CLI);
    }

    @Test
    void onlyCheckReadsTheClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("CheckCommand")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads a clock", call -> call.getName().equals("now")))
                .check(CLI);
    }

    @Test
    void onlyFiguresRounds() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Figures")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.math.RoundingMode")
                .orShould()
                .callMethod(Math.class, "round", double.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.DecimalFormat")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.carecast.cli"));
    }

    @Test
    void nothingIsStaticAndMutable() {
        fields().that().areStatic().should().beFinal().check(CLI);
    }

    @Test
    void namesThatSayNothing() {
        for (String ending : new String[] {"Util", "Utils", "Helper", "Manager", "Service", "Builder", "Impl"}) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(CLI);
        }
    }

    @Test
    void commandsAreNamedForWhatTheyAre() {
        classes()
                .that()
                .areAnnotatedWith(picocli.CommandLine.Command.class)
                .and()
                .implement(java.util.concurrent.Callable.class)
                .should()
                .haveSimpleNameEndingWith("Command")
                .check(CLI);
    }
}
