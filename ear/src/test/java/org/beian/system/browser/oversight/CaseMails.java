package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.files.MailedLetter;

/** Mails about an enforcement case over a website of its own, to addresses of their own. */
final class CaseMails {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final String own = String.valueOf(System.nanoTime());
    private final RunningSystem system;
    private final Mails mails;

    CaseMails(RunningSystem system) {
        this.system = system;
        mails = new Mails(system);
    }

    /** Domain of the website. */
    String domain() {
        return "shili-closed-" + own + ".ninja";
    }

    /** Name of the website. */
    String website() {
        return "示例网站" + own;
    }

    /** Address of somebody in this case. */
    String to(String who) {
        return who + "-" + own + "@example.cn";
    }

    /** Gives the bureaus of Beijing and Guangdong addresses; they have none before. */
    void reachBureaus() {
        change("update unit set email = '" + to("bj") + "' where code = 'bureau-11'");
        change("update unit set email = '" + to("gd") + "' where code = 'bureau-44'");
    }

    void forgetBureaus() {
        change("update unit set email = null where code in ('bureau-11', 'bureau-44')");
    }

    /** Changes rows as no user can. */
    void change(String statement) {
        try (Connection connection = system.database();
                Statement changing = connection.createStatement()) {
            assertThat(changing.executeUpdate(statement)).as(statement).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The letter of the only mail to an address with these words in its subject; awaited. */
    String letter(String to, String subject) {
        Eventually.within(LONG, subject, () -> !about(to, subject).isEmpty());
        List<MimeMessage> found = about(to, subject);
        assertThat(found).as(subject).hasSize(1);
        MailedLetter mailed = MailedLetter.of(found.get(0));
        assertThat(mailed.letter()).contains(domain());
        return mailed.letter();
    }

    /** Those to an address with these words. */
    List<MimeMessage> about(String to, String words) {
        return mails.to(to).stream()
                .filter(mail -> Mails.text(mail).contains(words))
                .filter(mail -> Mails.text(mail).contains(own))
                .toList();
    }
}
