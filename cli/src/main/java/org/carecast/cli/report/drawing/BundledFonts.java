package org.carecast.cli.report.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The fonts that come with the program, in a form that a machine without any font of its own can read.
 *
 * <p>Java2D looks for the system's fonts before it reads any, and newer ones fail where there is none. For as long as
 * it starts it is shown a configuration that names ours; the files it needs for that are then removed.
 */
public final class BundledFonts {

    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final List<String> FAMILIES = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    // The setting is the whole JVM's. Java initialises a class once, and lets no second thread in meanwhile.
    private static final Supplier<Lettering> LETTERING = read();

    private BundledFonts() {}

    /**
     * The letters of charts, which are read once.
     *
     * @throws UncheckedIOException if there was no temporary folder to read them in
     */
    public static Lettering lettering() {
        return LETTERING.get();
    }

    private static Supplier<Lettering> read() {
        byte[] plain = bytes("fonts/DejaVuSans.ttf");
        byte[] bold = bytes("fonts/DejaVuSans-Bold.ttf");
        try {
            Path folder = Files.createTempDirectory("carecast-");
            Path font = Files.write(folder.resolve("font.ttf"), plain);
            Path configuration = Files.writeString(folder.resolve("fontconfig.properties"), configuration(font));
            String before = System.getProperty(CONFIGURATION);
            System.setProperty(CONFIGURATION, configuration.toString());
            try {
                Lettering lettering = new Lettering(font(plain), font(bold));
                return () -> lettering;
            } finally {
                restore(before);
                Files.delete(configuration);
                Files.delete(font);
                Files.delete(folder);
            }
        } catch (IOException e) {
            return () -> {
                throw new UncheckedIOException(
                        "charts need a temporary folder that can be written to; name one in TMPDIR or java.io.tmpdir",
                        e);
            };
        }
    }

    /** The font in the bytes of a TrueType file, which Java2D keeps in a temporary file. */
    private static Font font(byte[] trueType) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType));
        } catch (FontFormatException e) {
            throw new IllegalStateException("the program's own fonts can be read", e);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(CONFIGURATION);
        } else {
            System.setProperty(CONFIGURATION, before);
        }
    }

    private static String configuration(Path font) {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : FAMILIES) {
            STYLES.forEach(style -> text.append("%s.%s.latin-1=Bundled%n".formatted(family, style)));
        }
        return text.append("filename.Bundled=").append(font).append('\n').toString();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = BundledFonts.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files can be read", e);
        }
    }
}
