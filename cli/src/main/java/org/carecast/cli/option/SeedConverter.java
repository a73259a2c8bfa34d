package org.carecast.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where random numbers begin. */
public final class SeedConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        throw new TypeConversionException("'" + text + "' is not a seed; write a whole number of up to 18 digits");
    }
}
