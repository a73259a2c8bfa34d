package org.carecast.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecast.cli.report.document.Chart;
import org.carecast.cli.report.document.Percentile;
import org.carecast.cli.report.document.Report;
import org.junit.jupiter.api.Test;

/** The faces know the model and not the other way round; each library stays where it is needed. */
final class CliArchitectureTest {

    private static final String REPORT = "org.carecast.cli.report.";
    private static final String SOURCE = "org.carecast.cli.source";

    private static final Pattern FLOOR = Pattern.compile("\\| (\\d+) \\| `(\\w+)` \\| [^|]+ \\|");

    private static final String[] WORDS = Stream.of(
                    "document", "forecast", "reconcile", "backtest", "fan", "sensitivity", "compare", "bid", "councils")
            .map(REPORT::concat)
            .toArray(String[]::new);

    private static final String[] LACKING_IN_A_BROWSER = {
        "java.awt..",
        "org.knowm..",
        "de.erichseifert..",
        "tech.tablesaw..",
        "org.apache.poi..",
        "picocli..",
        "java.util.concurrent..",
        "java.io.."
    };

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
    void whatOpensSourcesKnowsNoFace() {
        noClasses()
                .that()
                .resideInAPackage(SOURCE)
                .should()
                .dependOnClassesThat(resideInAPackage("org.carecast.cli..").and(resideOutsideOfPackage(SOURCE)))
                .check(CLI);
    }

    @Test
    void chartsAndDocumentsAreMadeInTheReportOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.carecast.cli.report..", SOURCE)
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

    /** The packages of the report, as in the table of ARCHITECTURE.md: each may know those on lower floors, and none beside it. */
    @Test
    void theReportStandsInFloors() throws IOException {
        Map<Integer, List<String>> floors = floors();
        List<String> below = new ArrayList<>();
        floors.forEach((floor, packages) -> {
            for (String own : packages) {
                classes()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfPackage("org.carecast.cli.report..")
                                .or(resideInAnyPackage(Stream.concat(below.stream(), Stream.of(own))
                                        .toArray(String[]::new))))
                        .check(CLI);
            }
            below.addAll(packages);
        });
        assertThat(CLI.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(REPORT.substring(0, REPORT.length() - 1)))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(below);
    }

    /** The packages on each floor, the lowest floor first. */
    private static Map<Integer, List<String>> floors() throws IOException {
        Map<Integer, List<String>> floors = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("..", "ARCHITECTURE.md"))) {
            lines.map(FLOOR::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> floors.computeIfAbsent(Integer.valueOf(row.group(1)), floor -> new ArrayList<>())
                            .add(REPORT + row.group(2)));
        }
        return floors;
    }

    /** A report also runs in a browser, which has no pictures, threads or files: it describes its charts, and {@code chart} draws them. */
    @Test
    void documentsAndReportsNeedNothingThatABrowserLacks() {
        noClasses()
                .that()
                .resideInAnyPackage(WORDS)
                .should()
                .dependOnClassesThat(resideInAnyPackage(LACKING_IN_A_BROWSER))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(REPORT + "chart", REPORT + "drawing")
                .check(CLI);
        noClasses()
                .that()
                .resideInAnyPackage(WORDS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .check(CLI);
    }

    /** Neither {@link Report} nor any type that its methods and fields name, directly or through others, reaches a library. */
    @Test
    void noTypeThatAReportNamesReachesALibrary() {
        Set<JavaClass> named = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(CLI.get(Report.class)));
        while (!open.isEmpty()) {
            JavaClass next = open.pop();
            if (named.add(next) && next.getPackageName().startsWith("org.carecast")) {
                open.addAll(namedBy(next));
            }
        }

        assertThat(named).contains(CLI.get(Chart.class), CLI.get(Chart.Fans.class), CLI.get(Percentile.class));
        assertThat(named.stream()
                        .filter(resideInAnyPackage(LACKING_IN_A_BROWSER).or(resideInAPackage("java.nio.file.."))))
                .isEmpty();
    }

    /** The types of the fields of a class, of the parameters and results of its methods, of what it extends, and of what it permits. */
    private static Set<JavaClass> namedBy(JavaClass type) {
        Stream<JavaType> ofMembers = Stream.of(
                        type.getFields().stream().map(JavaField::getType),
                        type.getCodeUnits().stream().flatMap(each -> each.getParameterTypes().stream()),
                        type.getMethods().stream().map(JavaMethod::getReturnType),
                        type.getInterfaces().stream(),
                        type.getSuperclass().stream(),
                        type.getSubclasses().stream()
                                .filter(each -> type.reflect().isSealed()))
                .flatMap(each -> each);
        return ofMembers
                .flatMap(each -> each.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .collect(Collectors.toSet());
    }

    /** Only so is its library, which takes a second to start, never loaded where no document is written and no workbook read. */
    @Test
    void onlyWhatWritesADocumentKnowsHow() {
        noClasses()
                .that()
                .resideOutsideOfPackages(REPORT + "word", REPORT + "workbook", REPORT + "office", SOURCE)
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

    /** Asked here, since only the faces use many of them. */
    @Test
    void noClassIsPublicWithoutNeed() {
        Stream<String> unneeded = CLI.stream()
                // Java starts the one; notebooks call the other; templates are made public by their library.
                .filter(type -> !List.of("Carecast", "Inline").contains(type.getSimpleName())
                        && !type.getSimpleName().startsWith("Jte"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !isUsedElsewhere(type))
                .map(JavaClass::getName);

        assertThat(unneeded).isEmpty();
    }

    /** Whether another package uses a class or a class within it. */
    private static boolean isUsedElsewhere(JavaClass type) {
        return CLI.stream()
                .filter(user -> !user.getPackageName().equals(type.getPackageName()))
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .anyMatch(used ->
                        used.getName().equals(type.getName()) || used.getName().startsWith(type.getName() + "$"));
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
