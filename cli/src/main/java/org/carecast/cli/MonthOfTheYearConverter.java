package org.carecast.cli;

import java.time.Month;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A month of any year on the command line, such as 03. */
final class MonthOfTheYearConverter implements ITypeConverter<Month> {

    @Override
    public Month convert(String text) {
        if (!text.matches("0?[1-9]|1[0-2]")) {
            throw new TypeConversionException("'" + text + "' is not a month; write 01 to 12");
        }
        return Month.of(Integer.parseInt(text));
    }
}
