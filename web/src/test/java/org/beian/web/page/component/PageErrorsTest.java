package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageErrorsTest {

    @Test
    void saysTwoSentencesHoweverTheFirstEnds() {
        assertThat(PageErrors.sentences("密码不正确", "请重新输入。", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("密码不正确。请重新输入。");
        assertThat(PageErrors.sentences("没有这封邮件。", "请重新选择。", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("没有这封邮件。请重新选择。");
        assertThat(PageErrors.sentences("Too short", "Use more.", Locale.ENGLISH))
                .isEqualTo("Too short. Use more.");
        assertThat(PageErrors.sentences("Gone.", "Choose again.", Locale.ENGLISH))
                .isEqualTo("Gone. Choose again.");
    }

    /** Messages of pages are worded in one place only. */
    @Test
    void isTheOnlyOneThatSpeaks() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<String> speaking =
                    files.filter(Files::isRegularFile)
                            .filter(file -> contains(file, "addMessage("))
                            .map(file -> file.getFileName().toString())
                            .toList();
            assertThat(speaking).containsExactly("PageErrors.java");
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
