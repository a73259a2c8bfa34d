package org.carecast.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The name of a council on the command line: on one line, of characters that can be seen, and begun so that no spreadsheet
 * takes it for a formula.
 */
public final class CouncilConverter implements ITypeConverter<String> {

    private static final int LONGEST = 200;

    @Override
    public String convert(String text) {
        String name = text.strip();
        if (name.isEmpty() || !Character.isLetterOrDigit(name.codePointAt(0))) {
            throw new TypeConversionException("the name of a council begins with a letter or a digit");
        }
        if (name.codePoints().anyMatch(CouncilConverter::isUnseen)) {
            throw new TypeConversionException("the name holds a character that cannot be seen; type it again");
        }
        if (name.length() > LONGEST) {
            throw new TypeConversionException("the name is longer than " + LONGEST + " characters; shorten it");
        }
        return name;
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
