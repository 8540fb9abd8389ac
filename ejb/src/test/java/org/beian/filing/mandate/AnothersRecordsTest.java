package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.beian.account.Roles;
import org.beian.document.Upload;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.reading.FilingLetters;
import org.beian.filing.reading.FilingReading;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.beian.testing.DatabaseTest;
import org.beian.trail.AccessDenials;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of attempts to reach another's record (attack A16): the caller is told that there is none,
 * and the log names the caller.
 */
@DatabaseTest
class AnothersRecordsTest {

    private static final Logger LOG = Logger.getLogger(AccessDenials.class.getName());

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReading reading;
    @Inject FilingDrafts drafts;
    @Inject FilingHandOver handOver;
    @Inject FilingLetters letters;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;
    @Inject Customers customers;
    @Inject Upload upload;

    private final List<String> logged = new ArrayList<>();
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    logged.add(MessageFormat.format(line.getMessage(), line.getParameters()));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(listener);
    }

    private void assertHidden(Map<String, Runnable> acts, String record) {
        acts.forEach(
                (name, act) -> {
                    logged.clear();
                    assertThatThrownBy(act::run)
                            .as(name)
                            .isInstanceOfSatisfying(
                                    RequestRejected.class,
                                    no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
                    assertThat(logged)
                            .as(name)
                            .singleElement()
                            .asString()
                            .startsWith("Refused as another's: another, " + record + ", request");
                });
    }

    @Test
    @Clause("2")
    void isToldThatThereIsNoneAndTheLogKnowsWhoAsked() {
        SampleFiling filing = scene.another();
        scene.asProvider();
        String id = submission.submit(filing.toContent()).id();
        scene.as(scene.anotherProvider(), Roles.PROVIDER);

        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("status", () -> submission.status(id));
        acts.put("history", () -> submission.history(id));
        acts.put("withdraw", () -> submission.withdraw(id));
        acts.put("resubmit", () -> submission.resubmit(id, null, filing.toContent()));
        acts.put("read", () -> reading.open(id));
        acts.put("unmask", () -> reading.unmask(id, "/subject/name", "看看别人的"));
        acts.put("draft", () -> drafts.open(id));
        acts.put("discard", () -> drafts.discard(id));
        acts.put("letter", () -> letters.pdf(id, 1L, Locale.ENGLISH));
        acts.put("awaited address", () -> handOver.awaitedAddress(id));
        acts.put(
                "hand over",
                () -> handOver.pass(id, new HandOver(SampleFiling.OFFICER, "已指导安装标识", null)));
        assertHidden(acts, "FILING " + id);
        assertThat(String.join("", logged)).doesNotContain(filing.at("/subject/name"));
    }

    @Test
    @Clause("2")
    void isToldSoAtTheDeskOfAnotherProvinceAndOfDrafts() {
        scene.asProvider();
        String id = submission.submit(scene.another().toContent()).id();
        scene.asReviewer("another", Province.GUANGDONG);

        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("open", () -> desk.open(id));
        acts.put("take", () -> review.take(id));
        assertHidden(acts, "FILING " + id);
        String draft = scene.draft();
        scene.asReviewer("another", Province.BEIJING);
        assertHidden(Map.of("draft", () -> desk.open(draft)), "FILING " + draft);
    }

    @Test
    void isToldSoOfCustomersAndDocuments() {
        scene.asProvider();
        String id = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        review.approve(id, scene.approval(id));
        scene.asProvider();
        String customer = customers.list(null, 0, 1).get(0).id();
        String attachment = scene.attachmentOf(scene.provider());
        scene.as(scene.anotherProvider(), Roles.PROVIDER);

        assertHidden(Map.of("customer", () -> customers.open(customer)), "SUBJECT " + customer);
        assertHidden(Map.of("document", () -> upload.own(attachment)), "ATTACHMENT " + attachment);
    }

    /** An id that names nothing may be a typing error and is not logged. */
    @Test
    void saysNothingOfWhatIsNotThere() {
        scene.asProvider();
        for (Runnable act :
                List.<Runnable>of(
                        () -> submission.status("1"),
                        () -> customers.open("1"),
                        () -> upload.own("none"))) {
            assertThatThrownBy(act::run).isInstanceOf(RequestRejected.class);
        }
        assertThat(logged).isEmpty();
    }
}
