package org.carecast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of the code is there: each class, and each member of one, that they name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentedClassesTest {

    private static final Path ROOT = Path.of("..");
    private static final String PACKAGE = "org.carecast.";

    /** A class in backticks, perhaps with its package below {@link #PACKAGE} before it and members of it behind it. */
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]\\w*\\.)*)([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)`");

    private List<String> classes;

    /** The full names of all classes of the sources and tests that have a file of their own. */
    @BeforeAll
    void findClasses() throws IOException {
        classes = new ArrayList<>();
        for (String module : List.of("model", "cli")) {
            for (String part : List.of("main", "test")) {
                Path root = ROOT.resolve(Path.of(module, "src", part, "java"));
                try (Stream<Path> files = Files.walk(root)) {
                    files.map(file -> root.relativize(file).toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.substring(0, name.length() - ".java".length())
                                    .replace('\\', '/')
                                    .replace('/', '.'))
                            .forEach(classes::add);
                }
            }
        }
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("ARCHITECTURE.md", "CONTRIBUTING.md").map(ROOT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassThatADocumentNamesExists(Path document) throws IOException {
        assertThat(missing(Files.readString(document))).isEmpty();
    }

    @Test
    void whatDoesNotExistIsFound() {
        assertThat(missing("`cohort.Law.entitles`, `Law`, `measure.funding.Condition.Tier.share` and `law.csv`"))
                .isEmpty();
        assertThat(missing("`cohort.Laws`, `measure.Law`, `Law.forbids` and `Condition.Tiers.share`"))
                .containsExactly("cohort.Laws", "measure.Law", "Law.forbids", "Condition.Tiers.share");
    }

    private List<String> missing(String text) {
        return NAMED.matcher(text)
                .results()
                .filter(named -> !exists(named))
                .map(named -> named.group().replace("`", ""))
                .toList();
    }

    private boolean exists(MatchResult named) {
        String in = named.group(1);
        String simple = named.group(2);
        List<String> members = Arrays.stream(named.group(3).split("\\."))
                .filter(each -> !each.isEmpty())
                .toList();
        return classes.stream()
                .filter(name -> in.isEmpty() ? name.endsWith("." + simple) : name.equals(PACKAGE + in + simple))
                .anyMatch(name -> members.isEmpty() || has(loaded(name), members));
    }

    private static Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name, false, DocumentedClassesTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            // A test of the model, of which no document names a member.
            return Optional.empty();
        }
    }

    /** Whether a class has a member, or a class within it that has the next one. */
    private static boolean has(Optional<Class<?>> type, List<String> members) {
        if (type.isEmpty()) {
            return false;
        }
        String name = members.get(0);
        Optional<Class<?>> within = Stream.<Class<?>>of(type.get().getDeclaredClasses())
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst();
        if (within.isPresent()) {
            return members.size() == 1 || has(within, members.subList(1, members.size()));
        }
        return members.size() == 1
                && Stream.<Member[]>of(
                                type.get().getDeclaredMethods(),
                                type.get().getMethods(),
                                type.get().getDeclaredFields())
                        .flatMap(Arrays::stream)
                        .anyMatch(member -> member.getName().equals(name));
    }
}
