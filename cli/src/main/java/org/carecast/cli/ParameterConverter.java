package org.carecast.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.carecast.assumption.Parameter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A parameter on the command line, by its name in files. */
final class ParameterConverter implements ITypeConverter<Parameter> {

    @Override
    public Parameter convert(String text) {
        return Parameter.parse(text)
                .orElseThrow(() -> new TypeConversionException("there is no parameter '" + text
                        + "'; it must be one of "
                        + Arrays.stream(Parameter.values()).map(Parameter::id).collect(Collectors.joining(", "))));
    }
}
