package org.beian.filing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.EntrustedScene;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of an applicant's search for its own applications (12.5). */
@DatabaseTest
class FilingSearchTest {

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject FilingSearch search;

    private String submitted(SampleFiling filing) {
        scene.asProvider();
        return submission.submit(filing.toContent()).id();
    }

    private List<String> found(String text) {
        return search.own(null, text, 0, false, 10).stream().map(FilingStatus::id).toList();
    }

    @Test
    @Clause("12.5")
    void findsByNumberReferenceNameAndDomain() {
        SampleFiling filing = scene.another().with("/subject/name", "示例甲100%公司");
        String id = submitted(filing);
        submitted(scene.another().with("/subject/name", "示例乙公司"));
        scene.asReviewer();
        String number = review.approve(id, scene.approval(id));
        scene.asProvider();
        String domain = filing.at("/websites/0/domains/0");

        for (String text :
                List.of(
                        number,
                        number.replace("号", ""),
                        " " + number.toLowerCase(Locale.ROOT) + "-1 ",
                        id,
                        filing.at("/reference"),
                        "示例甲",
                        "示例甲100%公司",
                        domain,
                        domain.toUpperCase(Locale.ROOT),
                        domain.replace(".cn", ""))) {
            assertThat(found(text)).as(text).containsExactly(id);
        }
        assertThat(found(null)).hasSize(2);
        assertThat(found(" ")).hasSize(2);
    }

    /** An application is found in every state, after a correction by its new domain only. */
    @Test
    @Clause("12.5")
    void findsWhatCameBackAndWhatIsWrittenStill() {
        SampleFiling defective = scene.another().with("/subject/document/number", "1");
        String old = defective.at("/websites/0/domains/0");
        String returned = submitted(defective);
        assertThat(found(old)).containsExactly(returned);
        SampleFiling corrected = scene.another().with("/websites/0/domains/0", "neu-" + old);
        submission.resubmit(returned, null, corrected.toContent());
        assertThat(found(old)).isEmpty();
        assertThat(found("neu-" + old)).containsExactly(returned);

        submission.withdraw(returned);
        assertThat(found("neu-" + old)).containsExactly(returned);
        String draft = scene.draft();
        assertThat(found(scene.filing().at("/websites/0/domains/0"))).containsExactly(draft);
    }

    @Test
    void keepsStateAndOrderAndGoesOn() {
        String one = submitted(scene.another().with("/subject/name", "示例丙一"));
        String two = submitted(scene.another().with("/subject/name", "示例丙二"));
        submitted(scene.another().with("/subject/name", "示例丁"));
        submission.withdraw(one);

        assertThat(found("示例丙")).containsExactly(two, one);
        assertThat(search.own(null, "示例丙", 0, true, 1))
                .extracting(FilingStatus::id)
                .containsExactly(one);
        assertThat(search.own(null, "示例丙", Long.parseLong(one), true, 1))
                .extracting(FilingStatus::id)
                .containsExactly(two);
        assertThat(search.own(null, "示例丙", Long.parseLong(two), false, 0))
                .extracting(FilingStatus::id)
                .containsExactly(one);
        assertThat(search.own(FilingState.WITHDRAWN, "示例丙", 0, false, 10))
                .extracting(FilingStatus::id)
                .containsExactly(one);
        assertThat(search.count(null, "示例丙")).isEqualTo(2);
        assertThat(search.count(FilingState.WITHDRAWN, null)).isEqualTo(1);
    }

    /** Bad input I9: characters with a meaning to the database have none here. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "示例%", "!", "!%", "' or 1=1 --", "\\", "示例\u0000甲乙丙"})
    void findsNothingByPatterns(String text) {
        submitted(scene.another());

        assertThat(found(text)).isEmpty();
    }

    @Test
    void findsNothingOfAnotherProviders() {
        SampleFiling filing = scene.another();
        String id = submitted(filing);
        scene.as(scene.anotherProvider(), Roles.PROVIDER);

        for (String text :
                List.of(id, filing.at("/reference"), filing.at("/websites/0/domains/0"))) {
            assertThat(found(text)).as(text).isEmpty();
        }
        assertThat(search.count(null, null)).isZero();
    }
}
