package org.beian.intake.formats.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Content of a register's template beside its columns: an example row and codes.
 *
 * @param example a row that the unit could hand in, by column
 * @param codes that a column takes, by column
 */
public record FileTemplate(Map<String, String> example, Map<String, List<Code>> codes) {

    /**
     * Code with its meaning.
     *
     * @param name its meaning; empty where the code is self-explanatory
     */
    public record Code(String value, String name) {

        /** A code for each constant. */
        public static List<Code> of(Enum<?>... constants) {
            return List.of(constants).stream().map(each -> new Code(each.name(), "")).toList();
        }
    }

    /**
     * The example of a register.
     *
     * @param beside class next to which the file is stored
     * @param file properties with a value for each column that is shown
     */
    public static Map<String, String> example(Class<?> beside, String file) {
        Properties written = new Properties();
        try (Reader in =
                new InputStreamReader(beside.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            written.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> example = new HashMap<>();
        written.stringPropertyNames()
                .forEach(column -> example.put(column, written.getProperty(column)));
        return example;
    }
}
