package org.lethe.station.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code --adb}: refuses what cannot be an address before anything is opened. */
final class AdbAddressOption implements ITypeConverter<String> {
    private static final Pattern FORM = Pattern.compile("(\\S+:)?\\d{1,5}");

    @Override
    public String convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not HOST:PORT");
        }
        return text;
    }
}
