package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeclinesTest {

    @Test
    void saysTwoSentencesHoweverTheFirstEnds() {
        assertThat(Declines.sentences("密码不正确", "请重新输入。", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("密码不正确。请重新输入。");
        assertThat(Declines.sentences("没有这封邮件。", "请重新选择。", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("没有这封邮件。请重新选择。");
        assertThat(Declines.sentences("Too short", "Use more.", Locale.ENGLISH))
                .isEqualTo("Too short. Use more.");
        assertThat(Declines.sentences("Gone.", "Choose again.", Locale.ENGLISH))
                .isEqualTo("Gone. Choose again.");
    }

    /** What pages say is worded in one place only. */
    @Test
    void isTheOnlyOneThatSpeaks() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<String> speaking =
                    files.filter(Files::isRegularFile)
                            .filter(file -> contains(file, "addMessage("))
                            .map(file -> file.getFileName().toString())
                            .toList();
            assertThat(speaking).containsExactly("Declines.java");
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
