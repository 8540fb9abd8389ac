package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.primefaces.util.FileUploadUtils;

/**
 * Tests that a file of a wrong type can be refused: the expression language drops backslashes from
 * the types of an upload, and what is left must still be read when the refusal is worded.
 */
class UploadTypesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern TYPES = Pattern.compile("[tT]ypes=\"(/[^\"]+)\"");

    @Test
    void areReadWithAndWithoutTheirBackslashes() throws IOException {
        List<String> found = found();
        assertThat(found).isNotEmpty();
        for (String types : found) {
            for (String read : List.of(types, types.replace("\\", ""))) {
                assertThat(FileUploadUtils.formatAllowTypes(read)).startsWith(".");
            }
        }
    }

    private static List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(PAGES)) {
            for (Path page : all.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Matcher types = TYPES.matcher(Files.readString(page));
                while (types.find()) {
                    found.add(types.group(1));
                }
            }
        }
        return found;
    }
}
