package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.beian.cancellation.CancellationRefusal;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;
import org.beian.web.page.frame.Frame;
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

    @Test
    void findsNothingWhereNothingIsOrTheCallerMayNotReadIt() {
        assertThat(PageErrors.ifThere(() -> "示例")).contains("示例");
        assertThat(PageErrors.ifThere(() -> null)).isEmpty();
        for (ImportRefusal refusal :
                List.of(ImportRefusal.IMPORT_NOT_FOR_ROLE, ImportRefusal.IMPORT_REGISTER_UNKNOWN)) {
            Supplier<String> refused =
                    () -> {
                        throw refusal.of("domains");
                    };
            assertThat(PageErrors.ifThere(refused)).as(refusal.name()).isEmpty();
        }
        Supplier<String> full =
                () -> {
                    throw ImportRefusal.IMPORT_QUOTA.of(1);
                };
        assertThatThrownBy(() -> PageErrors.ifThere(full)).isInstanceOf(RequestRejected.class);
    }

    /** A state is called as in its own package, not as the state of a filing of that name. */
    @Test
    void namesAStateByTheWordsOfItsPackage() {
        Frame frame =
                new Frame() {
                    @Override
                    public Locale getLocale() {
                        return Locale.SIMPLIFIED_CHINESE;
                    }
                };
        String said =
                new PageErrors(frame)
                        .sentence(
                                CancellationRefusal.CANCELLATION_DECIDED.of(
                                        "APPROVED", "示例", "2026-11-24"));
        assertThat(said).contains("予以注销").doesNotContain("予以备案");
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
