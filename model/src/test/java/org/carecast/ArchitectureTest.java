package org.carecast;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: the package table of ARCHITECTURE.md, one row a package, in the order in which data flows. */
final class ArchitectureTest {

    private static final String ROOT = "org.carecast.";
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    // From the table of ARCHITECTURE.md: each package and those that it may know.
    private static final Map<String, List<String>> KNOWN = known();
    private static final List<String> PACKAGES = List.copyOf(KNOWN.keySet());

    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.carecast");

    private static Map<String, List<String>> known() {
        Map<String, List<String>> known = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(Path.of("..", "ARCHITECTURE.md"))) {
            lines.map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
                List<String> names = NAME.matcher(row.group(2))
                        .results()
                        .map(name -> name.group(1))
                        .toList();
                known.put(row.group(1), names);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static List<String> packages() {
        return PACKAGES;
    }

    /** A package knows only packages that stand above it in the table. */
    @ParameterizedTest
    @MethodSource("packages")
    void whoMayKnowWhom(String name) {
        List<String> allowed = KNOWN.get(name);
        assertThat(PACKAGES.subList(0, PACKAGES.indexOf(name))).containsAll(allowed);
        String[] others = PACKAGES.stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(MODEL);
    }

    /** Nor do three or more, in a circle: a package can be read once those that it names have been. */
    @Test
    void noTwoPackagesNameEachOther() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(MODEL);
    }

    /** A study is read in the same way wherever it came from. */
    @Test
    void nobodyInTheModelKnowsTheReturns() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "io.ssda903")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "io.ssda903")
                .check(MODEL);
    }

    /** A page of cells can be read without knowing what a study is. */
    @Test
    void pagesOfCellsKnowNoStudy() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "io.csv")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "io", ROOT + "io.ssda903")
                .check(MODEL);
    }

    @Test
    void theTableNamesEveryPackage() {
        assertThat(MODEL.getPackage("org.carecast").getSubpackages())
                .extracting(JavaPackage::getName)
                .containsExactlyInAnyOrderElementsOf(
                        PACKAGES.stream().map(name -> ROOT + name).toList());
    }

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource({
        "tech.tablesaw.., io",
        "de.siegmar.fastcsv.., io",
        "org.apache.commons.math3.., assumption projection uncertainty",
        "org.apache.commons.rng.., projection"
    })
    void librariesStayWhereTheyAreNeeded(String library, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(Arrays.stream(homes.split(" "))
                        .map(home -> ROOT + home + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(MODEL);
    }

    @Test
    void theProjectorReadsTheBasisAndNotTheBook() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "projection..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.assumption\\.(Assumption|Assumptions|Parameter|Spread|Unit)")
                .check(MODEL);
    }

    @Test
    void tablesawIsNoPartOfTheApi() {
        noMethods()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .should()
                .haveRawReturnType(DescribedPredicate.describe(
                        "a type of Tablesaw",
                        (JavaClass type) -> type.getPackageName().startsWith("tech.tablesaw")))
                .check(MODEL);
    }

    /**
     * What a projector, a fan or a linear system or an import works with while it runs; the first two, a tally and a simplex table never leave
     * their packages.
     */
    private static final Set<String> CHANGING = Set.of(
            "RunningStock",
            "PeopleByBirth",
            "Draw",
            "Tally",
            "PrimalSimplex",
            "IntColumn",
            "DayTally",
            "Councils",
            "CsvCells");

    @Test
    void nothingIsStaticAndMutable() {
        fields().that().areStatic().should().beFinal().check(MODEL);
        fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are not one of those that change", type -> !CHANGING.contains(type.getSimpleName())))
                .should()
                .beFinal()
                .check(MODEL);
    }

    @Test
    void noClockNoPrintingNoRandomnessFromNowhere() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads a clock", call -> call.getName().equals("now")))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(MODEL);
    }

    @Test
    void arraysNeverLeak() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .doNotHaveName("values")
                .should()
                .haveRawReturnType(DescribedPredicate.describe("an array", JavaClass::isArray))
                .check(MODEL);
    }

    @Test
    void namesThatSayNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Builder")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(MODEL);
    }

    @Test
    void interfacesAreSealed() {
        List<String> open = MODEL.stream()
                .filter(JavaClass::isInterface)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.reflect().isSealed())
                .map(JavaClass::getName)
                .collect(Collectors.toList());

        assertThat(open).isEmpty();
    }

    @Test
    void classesAreFinalUnlessSealed() {
        Stream<JavaClass> open = MODEL.stream()
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL)
                        && !type.reflect().isSealed());

        assertThat(open.map(JavaClass::getName)).isEmpty();
        classes().that().areRecords().should().haveModifier(JavaModifier.FINAL).check(MODEL);
    }
}
