package org.carecast.cli;

import org.carecast.time.FinancialYear;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A financial year on the command line, such as 2018-19. */
final class FinancialYearConverter implements ITypeConverter<FinancialYear> {

    @Override
    public FinancialYear convert(String text) {
        return FinancialYear.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is not a financial year; write it like 2018-19"));
    }
}
