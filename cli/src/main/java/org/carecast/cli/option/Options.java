package org.carecast.cli.option;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The options in force, whether given or usual, in the order in which a manifest lists them.
 *
 * @param values what each is, by its name without dashes
 */
public record Options(Map<String, String> values) {

    /** None. */
    public static final Options NONE = new Options(Map.of());

    /** Copies the map in its order, so that it never changes. */
    public Options {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** These and one more, several values with blanks between them; these alone where it is null, since it was not given. */
    public Options with(String name, Object value) {
        return value == null
                ? this
                : with(new Options(Map.of(
                        name,
                        value instanceof Collection<?> several
                                ? several.stream().map(Object::toString).collect(Collectors.joining(" "))
                                : value.toString())));
    }

    /** These, then others. */
    public Options with(Options others) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new Options(all);
    }
}
