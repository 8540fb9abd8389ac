package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that there is one window that asks: of two on a page, both would take the answer. */
class ConfirmWindowTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void standsInTheFrameOnly() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            List<Path> pages = all.filter(page -> page.toString().endsWith(".xhtml")).toList();
            List<String> asking =
                    pages.stream()
                            .filter(ConfirmWindowTest::hasAWindow)
                            .map(page -> PAGES.relativize(page).toString())
                            .toList();
            assertThat(asking).containsExactly("WEB-INF/tags/page.xhtml");
        }
    }

    private static boolean hasAWindow(Path page) {
        try {
            return Files.readString(page).contains("<p:confirmDialog");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
