package org.carecast.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carecast.measure.Measure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What is read of a forecast, by its name in files. */
final class MeasureConverter implements ITypeConverter<Measure> {

    @Override
    public Measure convert(String text) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.id().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no measure; it must be one of "
                        + Arrays.stream(Measure.values()).map(Measure::id).collect(Collectors.joining(", "))));
    }
}
