package org.carecast.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of people or pounds on the command line, such as 2000; pounds may be less than nothing. */
public final class AmountConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new TypeConversionException("'" + text + "' is not a number of people or pounds; write it like 2000");
        }
        return Double.valueOf(text);
    }
}
